package io.gantry.progress.delay;

import io.gantry.event.RuleEvent.IntakeInterrupted;
import io.gantry.progress.rule.Outages;
import io.gantry.progress.rule.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the log says of the times in which no report could be received.
 *
 * @param revision of the last event that counts
 * @param outages the latest of them
 */
record OutageHistory(long revision, Outages outages) {

    static final OutageHistory NONE = new OutageHistory(0, Outages.NONE);

    // No silence is judged over more.
    private static final int KEPT = 200;

    /** A later event replaces what earlier ones say of the time after it: the clock may have run ahead. */
    OutageHistory on(IntakeInterrupted event) {
        if (event.revision() <= revision) {
            return this;
        }
        var next = new ArrayList<Span>();
        for (var span : outages.spans()) {
            if (span.from().isBefore(event.from())) {
                next.add(new Span(span.from(), earlier(span.until(), event.from())));
            }
        }
        if (event.from().isBefore(event.until())) {
            next.add(new Span(event.from(), event.until()));
        }
        return new OutageHistory(event.revision(), new Outages(latest(next)));
    }

    private static Instant earlier(@Nullable Instant until, Instant limit) {
        return until != null && until.isBefore(limit) ? until : limit;
    }

    private static List<Span> latest(List<Span> spans) {
        return spans.subList(Math.max(0, spans.size() - KEPT), spans.size());
    }
}
