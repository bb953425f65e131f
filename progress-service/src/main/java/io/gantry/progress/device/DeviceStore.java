package io.gantry.progress.device;

import io.gantry.access.Scope;
import io.gantry.event.DeviceEvent.DeviceEnrolled;
import io.gantry.event.DeviceEvent.DeviceRevoked;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the devices are kept. Each event may come again, and nothing makes a revoked device good. */
interface DeviceStore {

    void on(DeviceEnrolled event);

    void on(DeviceRevoked event);

    /** The device of that id, if it is one of the scope's. */
    Optional<EnrolledDevice> find(String id, Scope scope);

    /** Devices of the scope in the order of their ids, from the one after {@code after}. */
    List<EnrolledDevice> page(Scope scope, @Nullable String after, int limit);

    /** Notes that a device's key has been used. */
    void used(String id, Instant at);
}
