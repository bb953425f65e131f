package io.gantry.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next where the list goes on; null at its end
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(
        List<T> items,

        @Schema(
                requiredMode = RequiredMode.REQUIRED,
                types = {"string", "null"})
        @Nullable
        String next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Makes a page of at most {@code limit} items.
     *
     * @param found at least one more than {@code limit} where the list goes on
     */
    public static <F, T> Page<T> of(List<F> found, int limit, Function<F, Cursor> cursor, Function<F, T> view) {
        var goesOn = found.size() > limit;
        var shown = goesOn ? found.subList(0, limit) : found;
        return new Page<>(
                shown.stream().map(view).toList(),
                goesOn ? cursor.apply(shown.get(limit - 1)).toString() : null);
    }
}
