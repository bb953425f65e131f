package io.gantry.progress.device;

import io.gantry.event.DeviceEvent.DeviceRevoked;
import io.gantry.event.Event;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The devices that the log says are revoked: nothing makes one of them good again. Each instance hears of all. */
final class Revocations {

    private final Set<String> revoked = ConcurrentHashMap.newKeySet();

    void hear(Event event) {
        if (event instanceof DeviceRevoked gone) {
            add(gone.device().id());
        }
    }

    /** Notes that a device is revoked, as this instance has just done itself. */
    void add(String id) {
        revoked.add(id);
    }

    boolean include(String id) {
        return revoked.contains(id);
    }
}
