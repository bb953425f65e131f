package io.gantry.schedule;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * Days from {@code start} to {@code finish}, both included.
 *
 * @param finish the same day for a milestone
 */
public record Span(LocalDate start, LocalDate finish) {

    public Span {
        requireNonNull(start, "start");
        requireNonNull(finish, "finish");
    }
}
