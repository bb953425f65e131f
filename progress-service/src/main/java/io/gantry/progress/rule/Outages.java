package io.gantry.progress.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When no report could be received, through no fault of those who report.
 *
 * @param spans in order, without overlap, each with an end
 */
public record Outages(List<Span> spans) {

    public static final Outages NONE = new Outages(List.of());

    public Outages {
        spans = List.copyOf(spans);
    }

    /**
     * Whether what was due at {@code due} is excused: it fell into an outage, or came so soon after one that there was
     * less time to make it good than the outage took. More than {@code window} is never granted after an outage.
     */
    public boolean excuse(Instant due, Duration window) {
        return spans.stream().anyMatch(span -> excuses(span, due, window));
    }

    private static boolean excuses(Span span, Instant due, Duration window) {
        var until = span.until();
        if (until == null) {
            return span.contains(due);
        }
        var took = Duration.between(span.from(), until);
        var grace = took.compareTo(window) < 0 ? took : window;
        return !due.isBefore(span.from()) && due.isBefore(until.plus(grace));
    }
}
