package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the registry says: units, projects, stages and plans. Published by project-service. */
public sealed interface ProjectEvent extends Event {

    /** A unit is known from now on. */
    @JsonTypeName("unit-registered")
    record UnitRegistered(UUID id, Instant time, long revision, Unit unit) implements ProjectEvent {
        @Override
        public String subject() {
            return unit.code();
        }
    }

    /** A unit's names, superior or channels have changed; {@code unit} is the whole unit as it is now. */
    @JsonTypeName("unit-amended")
    record UnitAmended(UUID id, Instant time, long revision, Unit unit) implements ProjectEvent {
        @Override
        public String subject() {
            return unit.code();
        }
    }

    /** A project is known from now on. */
    @JsonTypeName("project-registered")
    record ProjectRegistered(UUID id, Instant time, long revision, Project project, Stage stage)
            implements ProjectEvent {
        @Override
        public String subject() {
            return project.id();
        }
    }

    /** A project's registered facts have changed; {@code project} is the whole project as it is now. */
    @JsonTypeName("project-amended")
    record ProjectAmended(UUID id, Instant time, long revision, Project project) implements ProjectEvent {
        @Override
        public String subject() {
            return project.id();
        }
    }

    /** A project has come to another stage. */
    @JsonTypeName("stage-advanced")
    record StageAdvanced(UUID id, Instant time, long revision, String projectId, Stage from, Stage to)
            implements ProjectEvent {
        @Override
        public String subject() {
            return projectId;
        }
    }

    /** A project has its first plan. */
    @JsonTypeName("plan-baselined")
    record PlanBaselined(UUID id, Instant time, long revision, String projectId, List<Activity> activities)
            implements ProjectEvent {
        public PlanBaselined {
            activities = List.copyOf(activities);
        }

        @Override
        public String subject() {
            return projectId;
        }
    }

    /** A project's plan has changed; {@code activities} is the whole plan as it is now. */
    @JsonTypeName("plan-revised")
    record PlanRevised(UUID id, Instant time, long revision, String projectId, List<Activity> activities)
            implements ProjectEvent {
        public PlanRevised {
            activities = List.copyOf(activities);
        }

        @Override
        public String subject() {
            return projectId;
        }
    }
}
