package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the registry says of projects, without their plans. Published by project-service. */
public sealed interface ProjectEvent extends Event {

    /** Hands the event to the case of its type. */
    <R> R match(Cases<R> cases);

    @Override
    default String topic() {
        return Topics.PROJECT_EVENTS;
    }

    /** One case for each type of event in this family. */
    interface Cases<R> {
        R on(ProjectRegistered event);

        R on(ProjectAmended event);

        R on(StageChanged event);

        R on(StandingChanged event);
    }

    /** A project is known from now on. */
    @JsonTypeName("project-registered")
    record ProjectRegistered(
            UUID id,
            Instant time,
            long revision,
            List<String> units,
            Project project,
            Stage stage,
            Standing standing,
            Actor by)
            implements ProjectEvent {
        public ProjectRegistered {
            units = List.copyOf(units);
        }

        @Override
        public String subject() {
            return project.id();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.on(this);
        }
    }

    /**
     * A project's registered facts have changed; {@code project} is the whole project as it is now.
     *
     * @param reason why, where it was said
     */
    @JsonTypeName("project-amended")
    record ProjectAmended(
            UUID id,
            Instant time,
            long revision,
            List<String> units,
            Project project,
            @Nullable String reason,
            Actor by)
            implements ProjectEvent {
        public ProjectAmended {
            units = List.copyOf(units);
        }

        @Override
        public String subject() {
            return project.id();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.on(this);
        }
    }

    /**
     * A project has come to another stage.
     *
     * @param reason why, where it was said
     */
    @JsonTypeName("stage-changed")
    record StageChanged(
            UUID id,
            Instant time,
            long revision,
            List<String> units,
            String projectId,
            Stage from,
            Stage to,
            @Nullable String reason,
            Actor by)
            implements ProjectEvent {
        public StageChanged {
            units = List.copyOf(units);
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

    /**
     * A project's standing has changed: its onboarding is complete, it is suspended, resumed or withdrawn.
     *
     * @param reason why; absent at the end of an onboarding
     */
    @JsonTypeName("standing-changed")
    record StandingChanged(
            UUID id,
            Instant time,
            long revision,
            List<String> units,
            String projectId,
            Standing from,
            Standing to,
            @Nullable String reason,
            Actor by)
            implements ProjectEvent {
        public StandingChanged {
            units = List.copyOf(units);
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
