package io.gantry.http.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next what to send as {@code after} to get the following part; absent if this is the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
        List<T> items,

        @Schema(description = "The after of the next page; absent on the last one") @Nullable
        String next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Makes the page that {@code query} asks for.
     *
     * @param found read with {@link PageQuery#readLimit()}, one more than the page has, which tells whether the list
     *     goes on
     * @param cursor where a found entry stands in the order of the list
     */
    public static <F, T> Page<T> of(
            List<F> found, PageQuery query, Function<? super F, Cursor> cursor, Function<? super F, ? extends T> view) {
        boolean goesOn = found.size() > query.limit();
        var shown = goesOn ? found.subList(0, query.limit()) : found;
        List<T> items = shown.stream().<T>map(view).toList();
        return new Page<>(
                items, goesOn ? cursor.apply(shown.get(shown.size() - 1)).text() : null);
    }

    /** Makes the page that {@code query} asks for, of entries that are shown as they were {@code found}. */
    public static <T> Page<T> of(List<T> found, PageQuery query, Function<? super T, Cursor> cursor) {
        return of(found, query, cursor, Function.identity());
    }
}
