package io.gantry.progress.status;

import io.gantry.access.Scope;
import io.gantry.progress.rule.TrackedDelay;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the delays are kept: for each rule and subject the last episode, standing or cleared. */
public interface DelayStore extends Documents<DelayStatus> {

    /** The delays, standing or not, about what {@code holders} name; see {@link DelayStatus#holderOf}. */
    List<DelayStatus> ofHolders(Collection<String> holders);

    /** The delays of a project that stand. */
    List<DelayStatus> openOf(String projectId);

    /** Delays that stand and concern the scope, the worst and of these the oldest first, from the one after that place. */
    List<DelayStatus> page(Scope scope, Filter filter, @Nullable String after, int limit);

    /** The place of a standing delay in the list. */
    static String placeOf(TrackedDelay tracked) {
        var rank = Math.min(MOST_SEVERE, Math.max(0, tracked.delay().level().rank()));
        return "%03d".formatted(MOST_SEVERE - rank)
                + Series.place(tracked.since(), 0)
                + tracked.delay().id();
    }

    /** No level has a higher rank. */
    int MOST_SEVERE = 999;

    /**
     * Which delays; absent criteria do not restrict.
     *
     * @param level code of the level
     * @param units of which the delay concerns one
     */
    record Filter(
            @Nullable String project,
            @Nullable String rule,
            @Nullable String level,
            @Nullable Set<String> units) {

        public static final Filter ALL = new Filter(null, null, null, null);
    }
}
