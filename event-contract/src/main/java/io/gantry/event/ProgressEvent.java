package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.UUID;

/** What field units report. Published by progress-service, which answers the sender only when Kafka has the event. */
public sealed interface ProgressEvent extends Event {

    /**
     * A field unit has reported.
     *
     * @param id the report's id
     * @param time when the report was received
     */
    @JsonTypeName("progress-reported")
    record ProgressReported(UUID id, Instant time, ProgressReport report) implements ProgressEvent {
        @Override
        public String subject() {
            return report.projectId();
        }

        /** Always 1, and so not part of the JSON: a report is an aggregate of its own. */
        @Override
        public long revision() {
            return 1;
        }
    }
}
