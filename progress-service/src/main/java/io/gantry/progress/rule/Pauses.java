package io.gantry.progress.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * When no work was due on a project: it was suspended, withdrawn or finished. What is judged over such a time does not
 * count it. While a project is onboarded its work goes on.
 *
 * @param spans in order; the last has no end while it lasts
 */
public record Pauses(List<Span> spans) {

    public static final Pauses NONE = new Pauses(List.of());

    public Pauses {
        spans = List.copyOf(spans);
    }

    /** The pauses after the project has come to {@code phase} at {@code time}. */
    public Pauses on(Phase phase, Instant time) {
        var last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
        var paused = last != null && last.until() == null;
        if (paused == isPause(phase)) {
            return this;
        }
        var next = new ArrayList<>(spans);
        if (last != null && paused) {
            next.set(next.size() - 1, new Span(last.from(), time));
        } else {
            next.add(new Span(time, null));
        }
        return new Pauses(next);
    }

    private static boolean isPause(Phase phase) {
        return switch (phase) {
            case SUSPENDED, WITHDRAWN, FINISHED -> true;
            case ONBOARDING, RUNNING -> false;
        };
    }

    /** When the last pause ended; empty before any has. */
    public Optional<Instant> lastEnd() {
        return spans.stream().map(Span::until).filter(Objects::nonNull).reduce((earlier, later) -> later);
    }

    /**
     * How many of the days from {@code first} up to, and without, {@code end} were paused: those that ended in a pause.
     */
    public long daysWithin(LocalDate first, LocalDate end, Region region) {
        long days = 0;
        for (var span : spans) {
            var from = later(first, region.dateAt(span.from()));
            var until = span.until() == null ? end : earlier(end, region.dateAt(span.until()));
            days += Math.max(0, until.toEpochDay() - from.toEpochDay());
        }
        return days;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
