package io.gantry.progress.rule;

import io.gantry.event.Delay;
import io.gantry.event.DelayEvent;
import io.gantry.event.DelayEvent.DelayChanged;
import io.gantry.event.DelayEvent.DelayCleared;
import io.gantry.event.DelayEvent.DelayDetected;
import io.gantry.event.DelayEvent.DelayEased;
import io.gantry.event.DelayEvent.DelayWorsened;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The last episode of a delay. Decisions come in through the log only: when two instances have decided the same thing,
 * or different things at once, the first in the log holds for everybody.
 *
 * @param revision of the last decision
 * @param open whether it stands
 * @param since when it was detected
 */
public record TrackedDelay(Delay delay, long revision, boolean open, Instant since) {

    public DelayKey key() {
        return DelayKey.of(delay);
    }

    /** What is tracked after {@code event}; {@code known} itself when the event is a repeat, or decided too late. */
    public static @Nullable TrackedDelay after(@Nullable TrackedDelay known, DelayEvent event) {
        return event.match(new Fold(known)).orElse(known);
    }

    /** Gives what is new; empty for what is not. */
    private record Fold(@Nullable TrackedDelay known) implements DelayEvent.Cases<Optional<TrackedDelay>> {

        @Override
        public Optional<TrackedDelay> on(DelayDetected event) {
            var isNext = known == null
                    || !known.open() && event.delay().episode() > known.delay().episode();
            return isNext
                    ? Optional.of(new TrackedDelay(event.delay(), event.revision(), true, event.time()))
                    : Optional.empty();
        }

        @Override
        public Optional<TrackedDelay> on(DelayChanged event) {
            return next(event, true);
        }

        @Override
        public Optional<TrackedDelay> on(DelayWorsened event) {
            return next(event, true);
        }

        @Override
        public Optional<TrackedDelay> on(DelayEased event) {
            return next(event, true);
        }

        @Override
        public Optional<TrackedDelay> on(DelayCleared event) {
            return next(event, false);
        }

        private Optional<TrackedDelay> next(DelayEvent event, boolean open) {
            return Optional.ofNullable(known)
                    .filter(TrackedDelay::open)
                    .filter(last -> last.delay().id().equals(event.delay().id()))
                    .filter(last -> event.revision() == last.revision() + 1)
                    .map(last -> new TrackedDelay(event.delay(), event.revision(), open, last.since()));
        }
    }
}
