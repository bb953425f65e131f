package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.time.LocalDate;
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

        R on(StagesPlanned event);

        R on(ResponsibilityAssigned event);

        R on(TargetSet event);

        R on(ElementChanged event);

        R on(ScheduleMoved event);
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
     * A project has come to another stage. Where {@code from} and {@code to} are equal, day or evidence of the stage it is
     * in have been corrected.
     *
     * @param reason why, where it was said
     * @param on the day on which it came there; absent: it was not asked, the day of {@code time}
     * @param evidence what shows it; absent: nothing was given
     * @param closesOpen true where activities of its plan that were not complete count as done from that day on, as long as
     *     it does not go back to a stage before {@link Stage#COMPLETED}; absent: they stay as reported
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
            Actor by,
            @Nullable LocalDate on,
            @Nullable StageEvidence evidence,
            @Nullable Boolean closesOpen)
            implements ProjectEvent {
        public StageChanged {
            units = List.copyOf(units);
        }

        /** A change that says no day of its own. */
        public StageChanged(
                UUID id,
                Instant time,
                long revision,
                List<String> units,
                String projectId,
                Stage from,
                Stage to,
                @Nullable String reason,
                Actor by) {
            this(id, time, revision, units, projectId, from, to, reason, by, null, null, null);
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
     * @param on the day from which it has been so; absent: it was not asked; the day of the time
     * @param evidence what shows it; absent: nothing was given
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
            Actor by,
            @Nullable LocalDate on,
            @Nullable StageEvidence evidence)
            implements ProjectEvent {
        public StandingChanged {
            units = List.copyOf(units);
        }

        /** A change that says no day of its own. */
        public StandingChanged(
                UUID id,
                Instant time,
                long revision,
                List<String> units,
                String projectId,
                Standing from,
                Standing to,
                @Nullable String reason,
                Actor by) {
            this(id, time, revision, units, projectId, from, to, reason, by, null, null);
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
     * The days on which a project is planned to reach stages have changed; {@code planned} are all of them as they are now.
     *
     * @param reason why; absent where none moved and none went
     */
    @JsonTypeName("stages-planned")
    record StagesPlanned(
            UUID id,
            Instant time,
            long revision,
            List<String> units,
            String projectId,
            List<PlannedStage> planned,
            @Nullable String reason,
            Actor by)
            implements ProjectEvent {
        public StagesPlanned {
            units = List.copyOf(units);
            planned = List.copyOf(planned);
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
     * Who answers for a project has changed; {@code project} is the whole project as it is now, with its lead, responsible
     * and field unit, sponsor, task force and whether it is a flagship.
     *
     * @param from the first day on which it holds, not after that of {@code time}
     * @param reason why, where it was said
     */
    @JsonTypeName("responsibility-assigned")
    record ResponsibilityAssigned(
            UUID id,
            Instant time,
            long revision,
            List<String> units,
            Project project,
            LocalDate from,
            @Nullable String reason,
            Actor by)
            implements ProjectEvent {
        public ResponsibilityAssigned {
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
     * What is planned of a project for a year has changed; {@code target} is all that is planned for that year as it is now.
     * Other years stay as they are.
     *
     * @param reason why; absent where nothing had been planned for the year before
     */
    @JsonTypeName("target-set")
    record TargetSet(
            UUID id,
            Instant time,
            long revision,
            List<String> units,
            String projectId,
            YearTarget target,
            @Nullable String reason,
            Actor by)
            implements ProjectEvent {
        public TargetSet {
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
     * An element of a project is new, or has changed; {@code element} is the whole element as it is now. Elements are
     * aggregates of their own: {@code revision} counts for the element, and says nothing of the project's.
     *
     * @param reason why, where it was said
     * @param by who has changed it; absent: nobody, its days follow a plan or a calendar that has changed
     */
    @JsonTypeName("element-changed")
    record ElementChanged(
            UUID id,
            Instant time,
            long revision,
            List<String> units,
            String projectId,
            Element element,
            @Nullable String reason,
            @Nullable Actor by)
            implements ProjectEvent {
        public ElementChanged {
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
     * The computed dates of a plan have moved by themselves. Each is told once; {@code revision} counts these moves of the project, and
     * says nothing of the project's own.
     */
    @JsonTypeName("schedule-moved")
    record ScheduleMoved(UUID id, Instant time, long revision, List<String> units, String projectId, ScheduleMove move)
            implements ProjectEvent {
        public ScheduleMoved {
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
