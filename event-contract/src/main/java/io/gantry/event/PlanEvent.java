package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What changes in the plans of projects. Published by project-service. */
public sealed interface PlanEvent extends Event {

    /** Hands the event to the case of its type. */
    <R> R match(Cases<R> cases);

    @Override
    default String topic() {
        return Topics.PLAN_EVENTS;
    }

    /** One case for each type of event in this family. */
    interface Cases<R> {
        R on(PlanRevised event);
    }

    /**
     * A plan has a new revision: what changed, by activity. A revision that does not fit into one event comes in parts,
     * in order; they share {@code revision} and take effect together, when the last has come.
     *
     * @param revision the plan's revision; that of the first plan is 1
     * @param whole whether the parts together are the whole plan, so that every activity not set in them is gone
     * @param part number of this part, from 1
     * @param parts how many parts the revision has
     * @param set activities that are new or have changed, as they are now
     * @param removed ids of activities that are gone; empty where the revision is whole
     * @param reason why; absent for the first plan
     */
    @JsonTypeName("plan-revised")
    record PlanRevised(
            UUID id,
            Instant time,
            long revision,
            List<String> units,
            String projectId,
            boolean whole,
            int part,
            int parts,
            List<Activity> set,
            List<String> removed,
            @Nullable String reason,
            Actor by)
            implements PlanEvent {
        public PlanRevised {
            units = List.copyOf(units);
            set = List.copyOf(set);
            removed = List.copyOf(removed);
        }

        @Override
        public String subject() {
            return projectId;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.on(this);
        }
    }
}
