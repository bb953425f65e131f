package io.gantry.progress.delay;

import io.gantry.event.RuleEvent.IntakeInterrupted;
import io.gantry.progress.rule.Span;
import io.gantry.stream.EventPublisher;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes each minute that reports can be received: this service runs, and log and store answer. Where no instance has
 * noted it for long, nobody could report: that is said in the log, so that every instance, and every replay, judges
 * alike. It is in the log before a new note is in the store; nothing is judged while the note is old.
 */
final class IntakeWatch implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(IntakeWatch.class);
    private static final Duration RHYTHM = Duration.ofMinutes(1);
    // Under load there are a hundred rounds a second, and each would ask the store.
    private static final Duration FRESH_FOR = Duration.ofSeconds(1);

    private final RuleStore store;
    private final LogProgress progress;
    private final EventPublisher publisher;
    private final InstantSource clock;
    private final Duration outageFrom;
    private final Counter outages;
    private @Nullable Instant lastNoted;
    private @Nullable Instant lastFresh;

    /**
     * @param outageFrom for how long nothing must have been noted to be an outage
     * @param meters where outages are counted for the operator
     */
    IntakeWatch(
            RuleStore store,
            LogProgress progress,
            EventPublisher publisher,
            InstantSource clock,
            Duration outageFrom,
            MeterRegistry meters) {
        this.store = store;
        this.progress = progress;
        this.publisher = publisher;
        this.clock = clock;
        this.outageFrom = outageFrom;
        this.outages = Counter.builder("gantry.intake.outages")
                .description("Times in which reports could not be received, found by this instance")
                .register(meters);
    }

    /** Whether the note in the store is so young that no outage can have gone unnoticed; asked by one thread. */
    boolean isFresh(Instant now) {
        if (lies(now, FRESH_FOR, lastFresh)) {
            return true;
        }
        var isFresh = store.lastSeenWorking()
                .filter(noted -> Duration.between(noted, now).abs().compareTo(outageFrom) <= 0)
                .isPresent();
        lastFresh = isFresh ? now : null;
        return isFresh;
    }

    @Override
    public void run() {
        var now = clock.instant();
        if (lies(now, RHYTHM, lastNoted)) {
            return;
        }
        // What has been said before must be known, and so the log must answer.
        if (!progress.now().hasRules()) {
            return;
        }
        store.lastSeenWorking().ifPresent(noted -> compare(noted, now));
        store.seenWorking(now);
        lastNoted = now;
    }

    private static boolean lies(Instant now, Duration within, @Nullable Instant since) {
        return since != null && !now.isBefore(since) && now.isBefore(since.plus(within));
    }

    private void compare(Instant noted, Instant now) {
        var history = store.outages();
        if (Duration.between(noted, now).compareTo(outageFrom) > 0) {
            say(history, noted, now);
            outages.increment();
            log.warn("Reports could not be received from {} until {}: what was due then does not count", noted, now);
        } else if (history.outages().spans().stream().anyMatch(span -> reachesBeyond(span, now))) {
            say(history, now, now);
            log.warn("The clock had run ahead to {} and is at {} again", noted, now);
        }
    }

    private static boolean reachesBeyond(Span span, Instant now) {
        return span.until() == null || span.until().isAfter(now.plus(RHYTHM));
    }

    private void say(OutageHistory history, Instant from, Instant until) {
        var id = Ids.of("intake-interrupted", from.toString(), until.toString());
        publisher.publish(List.of(new IntakeInterrupted(id, until, history.revision() + 1, from, until)));
    }
}
