package io.gantry.project.element;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What an element of a category is taken to be where nobody says otherwise.
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
