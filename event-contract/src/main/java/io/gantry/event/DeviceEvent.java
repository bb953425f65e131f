package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The devices that report for units. Published by progress-service; the topic is compacted: the latest of a device is enough. */
public sealed interface DeviceEvent extends Event {

    /** Hands the event to the case of its type. */
    <R> R match(Cases<R> cases);

    @Override
    default String topic() {
        return Topics.DEVICE_EVENTS;
    }

    /** One case for each type of event in this family. */
    interface Cases<R> {
        R on(DeviceEnrolled event);

        R on(DeviceRevoked event);
    }

    /**
     * A device may report for a unit from now on.
     *
     * @param revision always 1
     */
    @JsonTypeName("device-enrolled")
    record DeviceEnrolled(UUID id, Instant time, long revision, Device device, Actor by) implements DeviceEvent {
        @Override
        public List<String> units() {
            return List.of(device.unit());
        }

        @Override
        public String subject() {
            return device.id();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.on(this);
        }
    }

    /**
     * A device may not report any more, for good.
     *
     * @param revision always 2
     * @param enrolledAt when the device was enrolled
     * @param enrolledBy the account that had enrolled it
     */
    @JsonTypeName("device-revoked")
    record DeviceRevoked(
            UUID id, Instant time, long revision, Device device, Actor by, Instant enrolledAt, Actor enrolledBy)
            implements DeviceEvent {
        @Override
        public List<String> units() {
            return List.of(device.unit());
        }

        @Override
        public String subject() {
            return device.id();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.on(this);
        }
    }
}
