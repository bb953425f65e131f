package io.gantry.progress.status;

import io.gantry.event.Delay;
import io.gantry.event.DelayEvent;
import io.gantry.event.DelayEvent.DelayCleared;
import io.gantry.event.DelayEvent.DelayDetected;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The last episode of every delay a project has ever had. Decisions come in through the log only: when two instances
 * have decided the same thing, or different things at once, the first in the log holds for everybody.
 */
public record Delays(List<Tracked> tracked) {

    static final Delays NONE = new Delays(List.of());

    public Delays {
        tracked = List.copyOf(tracked);
    }

    /**
     * A delay as last decided.
     *
     * @param revision of the last decision
     * @param since when it was detected
     */
    public record Tracked(Delay delay, long revision, boolean open, Instant since) {

        /** Whether it is about that rule and activity; {@code activityId} is absent for the project as a whole. */
        public boolean isAbout(String rule, @Nullable String activityId) {
            return delay.rule().equals(rule) && Objects.equals(delay.activityId(), activityId);
        }
    }

    /** The delays that stand. */
    public Stream<Tracked> open() {
        return tracked.stream().filter(Tracked::open);
    }

    /** The last episode of a rule about an activity, open or not. */
    public Optional<Tracked> last(String rule, @Nullable String activityId) {
        return tracked.stream().filter(known -> known.isAbout(rule, activityId)).findFirst();
    }

    Delays on(DelayEvent event) {
        var delay = event.delay();
        var known = last(delay.rule(), delay.activityId()).orElse(null);
        if (!follows(event, known)) {
            return this;
        }
        var since = event instanceof DelayDetected || known == null ? event.time() : known.since();
        var next = new Tracked(delay, event.revision(), !(event instanceof DelayCleared), since);
        return new Delays(Stream.concat(tracked.stream().filter(other -> other != known), Stream.of(next))
                .toList());
    }

    private static boolean follows(DelayEvent event, @Nullable Tracked known) {
        if (event instanceof DelayDetected) {
            return known == null
                    || !known.open() && event.delay().episode() > known.delay().episode();
        }
        return known != null
                && known.open()
                && known.delay().id().equals(event.delay().id())
                && event.revision() == known.revision() + 1;
    }
}
