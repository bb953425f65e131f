package io.gantry.project.project;

import io.gantry.event.Actor;
import io.gantry.event.ProjectEvent;
import io.gantry.event.ProjectEvent.ElementChanged;
import io.gantry.event.ProjectEvent.ProjectAmended;
import io.gantry.event.ProjectEvent.ProjectRegistered;
import io.gantry.event.ProjectEvent.ResponsibilityAssigned;
import io.gantry.event.ProjectEvent.ScheduleMoved;
import io.gantry.event.ProjectEvent.StageChanged;
import io.gantry.event.ProjectEvent.StagesPlanned;
import io.gantry.event.ProjectEvent.StandingChanged;
import io.gantry.event.ProjectEvent.TargetSet;
import io.gantry.project.register.FieldChange;
import io.gantry.project.register.HistoryEntry;
import io.gantry.project.register.Recorded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the history of a project from the events of its changes. */
final class ProjectHistory {

    private ProjectHistory() {}

    static HistoryEntry entryOf(Recorded recorded) {
        return ((ProjectEvent) recorded.event()).match(new Entries(recorded.changes()));
    }

    private record Entries(List<FieldChange> changes) implements ProjectEvent.Cases<HistoryEntry> {

        @Override
        public HistoryEntry on(ProjectRegistered event) {
            return entry(event, "project-registered", null, event.by());
        }

        @Override
        public HistoryEntry on(ProjectAmended event) {
            return entry(event, "project-amended", event.reason(), event.by());
        }

        @Override
        public HistoryEntry on(StageChanged event) {
            return entry(event, "stage-changed", event.reason(), event.by());
        }

        @Override
        public HistoryEntry on(StandingChanged event) {
            return entry(event, "standing-changed", event.reason(), event.by());
        }

        @Override
        public HistoryEntry on(StagesPlanned event) {
            return entry(event, "stages-planned", event.reason(), event.by());
        }

        @Override
        public HistoryEntry on(ResponsibilityAssigned event) {
            return entry(event, "responsibility-assigned", event.reason(), event.by());
        }

        @Override
        public HistoryEntry on(TargetSet event) {
            return entry(event, "target-set", event.reason(), event.by());
        }

        @Override
        public HistoryEntry on(ElementChanged event) {
            throw new IllegalStateException(
                    "event " + event.id() + ": of an element (expected: one of the project itself)");
        }

        @Override
        public HistoryEntry on(ScheduleMoved event) {
            throw new IllegalStateException(
                    "event " + event.id() + ": of a schedule (expected: one of the project itself)");
        }

        private HistoryEntry entry(ProjectEvent event, String what, @Nullable String reason, Actor by) {
            return new HistoryEntry(event.revision(), event.time(), by, what, reason, changes);
        }
    }
}
