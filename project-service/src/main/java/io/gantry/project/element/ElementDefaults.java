package io.gantry.project.element;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The defaults of categories that count for a unit.
 *
 * @param revision of the defaults that this unit has itself; 0 if it has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ElementDefaults(
        @Schema(
                description =
                        "The unit whose defaults these are: this one or the nearest above it; absent: the product's")
        @Nullable
        String unit,

        long revision,

        @Schema(description = "In the order of the categories; one that is missing has none")
        List<ElementDefault> items) {

    ElementDefaults {
        items = List.copyOf(items);
    }
}
