package io.gantry.progress.rule;

import io.gantry.event.Delay;
import io.gantry.event.DelayEvent;
import io.gantry.event.DelayEvent.DelayChanged;
import io.gantry.event.DelayEvent.DelayCleared;
import io.gantry.event.DelayEvent.DelayDetected;
import io.gantry.event.DelayEvent.DelayEased;
import io.gantry.event.DelayEvent.DelayWorsened;
import java.time.Instant;
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
        return event.match(new Fold(known));
    }

    private record Fold(@Nullable TrackedDelay known) implements DelayEvent.Cases<@Nullable TrackedDelay> {

        @Override
        public @Nullable TrackedDelay on(DelayDetected event) {
            var isNext = known == null
                    || !known.open() && event.delay().episode() > known.delay().episode();
            return isNext ? new TrackedDelay(event.delay(), event.revision(), true, event.time()) : known;
        }

        @Override
        public @Nullable TrackedDelay on(DelayChanged event) {
            return next(event, true);
        }

        @Override
        public @Nullable TrackedDelay on(DelayWorsened event) {
            return next(event, true);
        }

        @Override
        public @Nullable TrackedDelay on(DelayEased event) {
            return next(event, true);
        }

        @Override
        public @Nullable TrackedDelay on(DelayCleared event) {
            return next(event, false);
        }

        private @Nullable TrackedDelay next(DelayEvent event, boolean open) {
            if (known == null
                    || !known.open()
                    || !known.delay().id().equals(event.delay().id())
                    || event.revision() != known.revision() + 1) {
                return known;
            }
            return new TrackedDelay(event.delay(), event.revision(), open, known.since());
        }
    }
}
