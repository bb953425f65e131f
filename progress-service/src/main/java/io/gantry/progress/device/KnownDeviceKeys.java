package io.gantry.progress.device;

import io.gantry.access.Caller;
import io.gantry.access.DeviceKeys;
import io.gantry.access.Scope;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Looks each key up when it is used, so that a revocation counts at once and in every instance. */
final class StoredDeviceKeys implements DeviceKeys {

    // Who looks for devices that are not in use needs days. A write for every report would be one too many.
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final DeviceStore devices;
    private final BooleanSupplier caughtUp;
    private final InstantSource clock;

    /** @param caughtUp whether all is known that was in the log when the service started */
    StoredDeviceKeys(DeviceStore devices, BooleanSupplier caughtUp, InstantSource clock) {
        this.devices = devices;
        this.caughtUp = caughtUp;
        this.clock = clock;
    }

    @Override
    public Optional<Caller> authenticate(String key) {
        var shown = DeviceKey.parse(key).orElse(null);
        if (shown == null) {
            return Optional.empty();
        }
        // Asked before the store is: what was not known then may have come since.
        var isCaughtUp = caughtUp.getAsBoolean();
        var known = devices.find(shown.id(), Scope.EVERYTHING);
        if (known.isEmpty() && !isCaughtUp) {
            throw new ProblemException(
                    ProblemType.CATCHING_UP,
                    "the service is reading the log after its start and does not know all devices yet; try again");
        }
        return known.filter(device -> shown.matches(device.device().keyHash()) && !device.isRevoked())
                .map(this::admitted);
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
