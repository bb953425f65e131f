package io.gantry.project.register;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list.
 *
 * @param next what to ask for with {@code after} to get on; null at the end
 */
public record Page<T>(
        List<T> items,

        @Schema(
                requiredMode = RequiredMode.REQUIRED,
                types = {"string", "null"},
                description = "The after of the next page")
        @Nullable
        String next) {

    /** The page that {@code found} makes, which was read one item beyond the page to see whether there are more. */
    public static <T> Page<T> of(List<T> found, PageQuery query, Function<T, String> key) {
        if (found.size() <= query.limit()) {
            return new Page<>(found, null);
        }
        var items = found.subList(0, query.limit());
        return new Page<>(List.copyOf(items), key.apply(items.get(items.size() - 1)));
    }
}
