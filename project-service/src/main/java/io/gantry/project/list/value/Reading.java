package io.gantry.project.list.value;

import io.gantry.problem.Phrase;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a cell was read as.
 *
 * @param value what it means; absent if that is not certain
 * @param expected what it should have been; absent if it was read
 */
public record Reading<T>(@Nullable T value, @Nullable Phrase expected) {

    static <T> Reading<T> of(T value) {
        return new Reading<>(Objects.requireNonNull(value), null);
    }

    static <T> Reading<T> asking(Phrase expected) {
        return new Reading<>(null, expected);
    }
}
