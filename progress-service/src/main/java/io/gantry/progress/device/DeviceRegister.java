package io.gantry.progress.device;

import io.gantry.access.BearerKey;
import io.gantry.access.Caller;
import io.gantry.access.DeviceKeys;
import io.gantry.access.Network;
import io.gantry.access.Scope;
import io.gantry.event.Device;
import io.gantry.event.DeviceEvent;
import io.gantry.event.DeviceEvent.DeviceEnrolled;
import io.gantry.event.DeviceEvent.DeviceRevoked;
import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import io.gantry.stream.EventPublisher;
import io.gantry.unit.UnitDirectory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Enrols and revokes devices. What is decided goes to the log first, and then at once into the store, so that it holds
 * when it is answered; the projection finds it done.
 */
final class DeviceRegister {

    private static final Phrase UNIT =
            new Phrase("own-unit", "the code of a registered unit: your own or one below it", "本单位或下级已登记单位的代码");
    private static final Phrase LOOK_FIRST = new Phrase(
            "device-unconfirmed",
            "the event log has not confirmed it in time; check the list before you enrol the device again, and revoke a device whose key you have not received",
            "事件日志未能及时确认；重新登记前请查看列表，并吊销无人取得密钥的设备");
    private static final Phrase SEND_AGAIN = new Phrase(
            "revocation-unconfirmed",
            "the event log has not confirmed it in time; until it has, the key may still be good; send the same again",
            "事件日志未能及时确认；确认之前密钥可能仍有效；请重新发送");
    private static final Phrase DEVICE =
            new Phrase("own-device", "the id of a device of your own unit or one below it", "本单位或下级单位的设备的 id");
    private static final Phrase EXPIRY = new Phrase("ten-years", "a time within the next ten years", "今后十年内的时间");
    private static final Phrase RANGE =
            new Phrase("address-range", "a range of addresses like 10.12.0.0/16", "形如 10.12.0.0/16 的地址范围");

    private static final Duration LONGEST = Duration.ofDays(3653);

    private final DeviceStore devices;
    private final Revocations revocations;
    private final UnitDirectory units;
    private final EventPublisher publisher;
    private final RandomGenerator random;
    private final InstantSource clock;

    DeviceRegister(
            DeviceStore devices,
            Revocations revocations,
            UnitDirectory units,
            EventPublisher publisher,
            RandomGenerator random,
            InstantSource clock) {
        this.devices = devices;
        this.revocations = revocations;
        this.units = units;
        this.publisher = publisher;
        this.random = random;
        this.clock = clock;
    }

    /** An enrolled device and its key, which is nowhere else from then on. */
    record Enrolment(EnrolledDevice device, BearerKey key) {}

    Enrolment enroll(DeviceDraft draft, Caller caller, Scope scope) {
        if (!scope.includes(draft.unit()) || units.find(draft.unit()).isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_CONTENT, Fault.of("unit", draft.unit(), UNIT));
        }
        var key = BearerKey.random(DeviceKeys.PREFIX, random);
        var device = new Device(key.id(), draft.unit(), draft.label(), key.hash(), expiryIn(draft), networkIn(draft));
        var event = new DeviceEnrolled(eventId(device, 1), now(), 1, device, caller.actor());
        publish(event, LOOK_FIRST);
        devices.on(event);
        return new Enrolment(new EnrolledDevice(device, event.time(), event.by(), null, null), key);
    }

    void revoke(String id, Caller caller, Scope scope) {
        var known = devices.find(id, scope)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, Fault.of("id", id, DEVICE)));
        if (known.isRevoked()) {
            return;
        }
        var device = known.device();
        var event =
                new DeviceRevoked(eventId(device, 2), now(), 2, device, caller.actor(), known.enrolledAt(), known.by());
        publish(event, SEND_AGAIN);
        revocations.add(id);
        devices.on(event);
    }

    private @Nullable Instant expiryIn(DeviceDraft draft) {
        var expiry = draft.expiresAt();
        if (expiry != null && (!expiry.isAfter(now()) || expiry.isAfter(now().plus(LONGEST)))) {
            throw new ProblemException(ProblemType.INVALID_CONTENT, Fault.of("expiresAt", expiry, EXPIRY));
        }
        // Stores keep milliseconds.
        return expiry == null ? null : expiry.truncatedTo(ChronoUnit.MILLIS);
    }

    private static @Nullable String networkIn(DeviceDraft draft) {
        var network = draft.addresses();
        if (network != null && Network.parse(network).isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_CONTENT, Fault.of("addresses", network, RANGE));
        }
        return network;
    }

    private void publish(DeviceEvent event, Phrase advice) {
        if (publisher.tryPublish(List.of(event)).get(0).isEmpty()) {
            throw new ProblemException(ProblemType.UNAVAILABLE, advice);
        }
    }

    // Stores keep milliseconds.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    // The same decision is the same event, however often it is sent.
    private static UUID eventId(Device device, long revision) {
        return UUID.nameUUIDFromBytes(("device\n" + device.id() + "\n" + revision).getBytes(StandardCharsets.UTF_8));
    }
}
