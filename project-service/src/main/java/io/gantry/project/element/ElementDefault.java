package io.gantry.project.element;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The values that an element of a category has unless others are given.
 *
 * @param leadDays working days from the application to the grant; absent: it has to be said for each
 * @param validityDays days for which a grant holds; absent: for good
 * @param source where this is from
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ElementDefault(
        String category,
        @Nullable Integer leadDays,
        @Nullable Integer validityDays,
        String source) {

    static ElementDefault none(String category) {
        return new ElementDefault(category, null, null, "");
    }
}
