package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What field units report, and the devices they report with. Published by progress-service, which answers the sender only when Kafka has the event. */
public sealed interface ProgressEvent extends Event {

    /**
     * A field unit has reported.
     *
     * @param id the report's id
     * @param time when the report was received
     * @param by who sent it; absent in events from before there were accounts
     */
    @JsonTypeName("progress-reported")
    record ProgressReported(
            UUID id,
            Instant time,
            ProgressReport report,
            @Nullable Actor by) implements ProgressEvent {
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

    /**
     * A device may report for a unit from now on.
     *
     * @param revision always 1
     */
    @JsonTypeName("device-enrolled")
    record DeviceEnrolled(UUID id, Instant time, long revision, Device device, Actor by) implements ProgressEvent {
        @Override
        public String subject() {
            return device.unit();
        }
    }

    /**
     * A device may not report any more, for good.
     *
     * @param revision always 2
     */
    @JsonTypeName("device-revoked")
    record DeviceRevoked(UUID id, Instant time, long revision, Device device, Actor by) implements ProgressEvent {
        @Override
        public String subject() {
            return device.unit();
        }
    }
}
