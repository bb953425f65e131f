package io.gantry.progress;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next what to give as {@code after} to get the following part; absent at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** The page of these items, which were asked for as {@code limit} at most. */
    public static <T> Page<T> of(List<T> items, int limit, Function<T, String> cursor) {
        return new Page<>(items, items.size() < limit ? null : cursor.apply(items.get(items.size() - 1)));
    }
}
