package io.gantry.progress.device;

import io.gantry.access.BearerKey;
import io.gantry.access.Caller;
import io.gantry.access.DeviceKeys;
import io.gantry.access.Network;
import io.gantry.access.Scope;
import io.gantry.problem.Phrase;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/**
 * Lets devices in whose keys are good. A device that has been let in is remembered for a minute, but a revocation counts as
 * soon as the log has it; while the revocations are not read, each key is looked up in the store.
 */
final class KnownDeviceKeys implements DeviceKeys {

    private static final Phrase READING = new Phrase(
            "devices-not-read",
            "the service is reading the log after its start and does not know all devices yet; try again",
            "服务启动后正在读取日志，尚未得知所有设备；请重试");

    // Also how exactly it is noted when a device was used: who looks for those that are not in use needs days.
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 50_000;

    private final DeviceStore devices;
    private final Revocations revocations;
    private final BooleanSupplier hearsOfRevocations;
    private final BooleanSupplier caughtUp;
    private final InstantSource clock;
    private final Map<String, LetIn> letIn = new ConcurrentHashMap<>();

    /**
     * @param hearsOfRevocations whether all revocations in the log are known, and new ones come
     * @param caughtUp whether all is known that was in the log when the service started
     */
    KnownDeviceKeys(
            DeviceStore devices,
            Revocations revocations,
            BooleanSupplier hearsOfRevocations,
            BooleanSupplier caughtUp,
            InstantSource clock) {
        this.devices = devices;
        this.revocations = revocations;
        this.hearsOfRevocations = hearsOfRevocations;
        this.caughtUp = caughtUp;
        this.clock = clock;
    }

    /** @param at when its use was noted last */
    private record LetIn(EnrolledDevice device, Caller caller, Instant at) {

        // A clock that was set back must not keep it for ever.
        boolean isFresh(Instant now) {
            return !now.isBefore(at) && !now.isAfter(at.plus(REMEMBERED));
        }
    }

    @Override
    public Optional<Caller> authenticate(String key, String address) {
        var shown = BearerKey.parse(DeviceKeys.PREFIX, key).orElse(null);
        if (shown == null || revocations.include(shown.id())) {
            return Optional.empty();
        }
        var now = clock.instant();
        var hears = hearsOfRevocations.getAsBoolean();
        var before = hears ? letIn.get(shown.id()) : null;
        if (before != null && before.isFresh(now)) {
            return isOf(before.device(), shown) && isGood(before.device(), address, now)
                    ? Optional.of(before.caller())
                    : Optional.empty();
        }
        var known = lookUp(shown.id())
                .filter(device -> isOf(device, shown) && !device.isRevoked() && isGood(device, address, now));
        return known.map(device -> admitted(device, now));
    }

    private static boolean isGood(EnrolledDevice known, String address, Instant now) {
        var until = known.device().expiresAt();
        var network = known.device().addresses();
        return (until == null || until.isAfter(now))
                && (network == null
                        || Network.parse(network)
                                .filter(range -> range.includes(address))
                                .isPresent());
    }

    private static boolean isOf(EnrolledDevice device, BearerKey shown) {
        return shown.matches(device.device().keyHash());
    }

    private Optional<EnrolledDevice> lookUp(String id) {
        // Asked before the store is: what was not known then may have come since.
        var isCaughtUp = caughtUp.getAsBoolean();
        var known = devices.find(id, Scope.EVERYTHING);
        if (known.isEmpty() && !isCaughtUp) {
            throw new ProblemException(ProblemType.CATCHING_UP, READING);
        }
        return known;
    }

    private Caller admitted(EnrolledDevice known, Instant now) {
        var device = known.device();
        var noted = Objects.requireNonNullElse(known.lastUsedAt(), Instant.MIN);
        if (noted.isBefore(now.minus(REMEMBERED))) {
            devices.used(device.id(), now);
            noted = now;
        }
        var caller = Caller.device(device.id(), device.label(), device.unit());
        if (letIn.size() >= MOST) {
            letIn.clear();
        }
        letIn.put(device.id(), new LetIn(known, caller, noted));
        return caller;
    }
}
