package io.gantry.console.live;

import io.gantry.access.Caller;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What was told lately, for pages that have asked before they could hear: their stream opens when answers are on the way. */
final class RecentSignals {

    static final Duration KEPT = Duration.ofSeconds(15);
    static final int MOST = 2000;

    private record Told(Instant at, Signal signal, Audience audience) {}

    private final InstantSource clock;
    private final Deque<Told> told = new ArrayDeque<>();
    private Instant forgottenUntil;

    RecentSignals(InstantSource clock) {
        this.clock = clock;
        this.forgottenUntil = clock.instant();
    }

    synchronized void add(Signal signal, Audience audience) {
        var now = clock.instant();
        while (!told.isEmpty() && (told.size() == MOST || told.getFirst().at().isBefore(now.minus(KEPT)))) {
            forgottenUntil = told.removeFirst().at();
        }
        told.addLast(new Told(now, signal, audience));
    }

    /** What {@code caller} could have heard since then; empty if that is not known any more. */
    synchronized Optional<List<Signal>> since(Instant then, Caller caller) {
        return then.isAfter(forgottenUntil)
                ? Optional.of(told.stream()
                        .filter(each ->
                                !each.at().isBefore(then) && each.audience().includes(caller))
                        .map(Told::signal)
                        .toList())
                : Optional.empty();
    }
}
