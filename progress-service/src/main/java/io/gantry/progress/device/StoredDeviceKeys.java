package io.gantry.progress.device;

import io.gantry.access.Caller;
import io.gantry.access.DeviceKeys;
import io.gantry.access.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

/** Looks each key up when it is used, so that a revocation counts at once and in every instance. */
final class StoredDeviceKeys implements DeviceKeys {

    // Who looks for devices that are not in use needs days. A write for every report would be one too many.
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final DeviceStore devices;
    private final InstantSource clock;

    StoredDeviceKeys(DeviceStore devices, InstantSource clock) {
        this.devices = devices;
        this.clock = clock;
    }

    @Override
    public Optional<Caller> authenticate(String key) {
        return DeviceKey.parse(key)
                .flatMap(shown -> devices.find(shown.id(), Scope.EVERYTHING)
                        .filter(known -> shown.matches(known.device().keyHash()) && !known.isRevoked())
                        .map(this::admitted));
    }

    private Caller admitted(EnrolledDevice known) {
        var device = known.device();
        var now = clock.instant();
        if (Objects.requireNonNullElse(known.lastUsedAt(), Instant.MIN).isBefore(now.minus(NOTED))) {
            devices.used(device.id(), now);
        }
        return Caller.device(device.id(), device.label(), device.unit());
    }
}
