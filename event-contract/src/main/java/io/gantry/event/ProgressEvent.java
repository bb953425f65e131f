package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What field units report. Published by progress-service, which answers the sender only when Kafka has the event. */
public sealed interface ProgressEvent extends Event {

    /** Hands the event to the case of its type. */
    <R> R match(Cases<R> cases);

    @Override
    default String topic() {
        return Topics.PROGRESS_EVENTS;
    }

    /** Always 1, and so not part of the JSON: each is an aggregate of its own. */
    @Override
    default long revision() {
        return 1;
    }

    /** One case for each type of event in this family. */
    interface Cases<R> {
        R on(ProgressReported event);

        R on(ReportConfirmed event);

        R on(ReportCorrected event);
    }

    /**
     * A field unit has reported. Of two events of one project with the same report id the first in the log counts.
     *
     * @param id derived from the project and the report's id
     * @param time when the report was received; all reports of one request have the same
     * @param by the sender
     * @param from the address the request came from, on one line and printable; absent in events of a time in which each
     *     accepted request had an audit event of its own
     */
    @JsonTypeName("progress-reported")
    record ProgressReported(
            UUID id,
            Instant time,
            List<String> units,
            ProgressReport report,
            Actor by,
            @Nullable String from) implements ProgressEvent {
        public ProgressReported {
            units = List.copyOf(units);
        }

        /** A report of which it is not said where it came from. */
        public ProgressReported(UUID id, Instant time, List<String> units, ProgressReport report, Actor by) {
            this(id, time, units, report, by, null);
        }

        @Override
        public String subject() {
            return report.projectId();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.on(this);
        }
    }

    /**
     * A doubted report is true as it stands.
     *
     * @param reason how the responsible unit knows
     */
    @JsonTypeName("report-confirmed")
    record ReportConfirmed(
            UUID id, Instant time, List<String> units, String projectId, UUID reportId, String reason, Actor by)
            implements ProgressEvent {
        public ReportConfirmed {
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
     * A report was wrong; {@code report}, under the same id, says what is right. The original stays in the log.
     *
     * @param reason what was wrong
     */
    @JsonTypeName("report-corrected")
    record ReportCorrected(UUID id, Instant time, List<String> units, ProgressReport report, String reason, Actor by)
            implements ProgressEvent {
        public ReportCorrected {
            units = List.copyOf(units);
        }

        @Override
        public String subject() {
            return report.projectId();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.on(this);
        }
    }
}
