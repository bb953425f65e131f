package io.gantry.project.plan.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gantry.event.Activity;
import io.gantry.schedule.Schedule;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What gives an activity the dates that it would have instead of those it has. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MoveCause(
        @Schema(
                description =
                        "CHANGED: the change is of this activity. PREDECESSOR: the link that holds it. PARTS: those of a"
                                + " summary. CONSTRAINT: its own, for no link holds it any more. DATE: its planned start or the data date,"
                                + " for nothing else holds it any more")
        Kind kind,

        @Schema(description = "Which it waits for; absent where it is no predecessor", example = "A070") @Nullable
        String predecessor) {

    /** What it is. */
    enum Kind {
        CHANGED,
        PREDECESSOR,
        PARTS,
        CONSTRAINT,
        DATE
    }

    private static MoveCause of(Kind kind) {
        return new MoveCause(kind, null);
    }

    /** Finds the cause of each move. */
    static final class Finder {

        private final Set<String> changed;
        private final Set<String> moved;
        private final Map<String, String> drivers = new HashMap<>();

        /**
         * @param changed ids of the activities that the change is of
         * @param moved ids of the activities that have other dates
         */
        Finder(Schedule after, Collection<String> changed, Collection<String> moved) {
            this.changed = Set.copyOf(changed);
            this.moved = Set.copyOf(moved);
            for (var link : after.drivingLinks()) {
                drivers.merge(link.to(), link.from(), this::first);
            }
        }

        // Of several that hold it, what has moved itself has moved it.
        private String first(String one, String other) {
            if (moved.contains(one) != moved.contains(other)) {
                return moved.contains(one) ? one : other;
            }
            return one.compareTo(other) <= 0 ? one : other;
        }

        MoveCause of(ComputedActivity activity, @Nullable Activity stored) {
            if (activity.summary()) {
                return MoveCause.of(Kind.PARTS);
            }
            if (changed.contains(activity.id())) {
                return MoveCause.of(Kind.CHANGED);
            }
            var driver = drivers.get(activity.id());
            if (driver != null) {
                return new MoveCause(Kind.PREDECESSOR, driver);
            }
            return MoveCause.of(stored != null && stored.constraint() != null ? Kind.CONSTRAINT : Kind.DATE);
        }
    }
}
