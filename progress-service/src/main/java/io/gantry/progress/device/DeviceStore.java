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

    /** Devices of the scope, sorted and selected so, from the one after {@code after}. */
    List<EnrolledDevice> page(Scope scope, Listing listing, @Nullable Place after, int limit);

    /**
     * Which devices, and how they are sorted.
     *
     * @param text what stands in the id, the label or the unit of each, in any case; absent for all
     * @param reversed whether what comes last in the order comes first
     */
    record Listing(@Nullable String text, DeviceOrder order, boolean reversed) {

        static final Listing ALL = new Listing(null, DeviceOrder.ID, false);
    }

    /**
     * Where a device stands in an order.
     *
     * @param key its key in that order
     */
    record Place(String key, String id) {}

    /** Notes that a device's key has been used. */
    void used(String id, Instant at);
}
