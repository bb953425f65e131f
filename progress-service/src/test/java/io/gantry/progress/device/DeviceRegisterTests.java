package io.gantry.progress.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoDatabase;
import io.gantry.access.BearerKey;
import io.gantry.access.Caller;
import io.gantry.access.DeviceKeys;
import io.gantry.access.Role;
import io.gantry.access.Scope;
import io.gantry.event.DeviceEvent.DeviceEnrolled;
import io.gantry.event.DeviceEvent.DeviceRevoked;
import io.gantry.event.Event;
import io.gantry.event.Names;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import io.gantry.stream.Position;
import io.gantry.testing.TestStore;
import io.gantry.unit.InMemoryUnitStore;
import io.gantry.unit.UnitDirectory;
import io.gantry.unit.UnitEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The register on the embedded store, and a log that confirms or does not. */
class DeviceRegisterTests {

    private static final Caller ADMIN = new Caller("sun.li", "孙丽", "QY-E", Set.of(Role.ADMIN));
    private static final Scope SCOPE = Scope.of(Set.of("QY-E"));
    private static final DeviceDraft TABLET = new DeviceDraft("QY-E", "Tablet", null, null);

    private final List<Event> log = new ArrayList<>();
    private boolean confirming = true;
    private boolean caughtUp = true;
    private Instant now = Instant.parse("2026-03-09T02:00:00Z");
    private DeviceStore devices;
    private DeviceRegister register;
    private MongoDatabase database;
    private Revocations revocations;
    private boolean hearing = true;
    private KnownDeviceKeys keys;

    @BeforeEach
    void open() {
        InstantSource clock = () -> now;
        database = TestStore.EMBEDDED.emptyDatabase();
        devices = new MongoDeviceStore(database);
        revocations = new Revocations();
        var units = new UnitDirectory(new InMemoryUnitStore(), clock);
        units.learn(List.of(new UnitEntry("QY-E", 1, new Names("生态", null), "ENTERPRISE", null)));
        register = new DeviceRegister(devices, revocations, units, this::publish, new Random(1), clock);
        keys = new KnownDeviceKeys(devices, revocations, () -> hearing, () -> caughtUp, clock);
    }

    @Test
    void aKeyIsGoodFromItsAnswerToItsRevocation() {
        var key = register.enroll(TABLET, ADMIN, SCOPE).key();

        assertThat(keys.authenticate(key.reveal(), "10.12.3.4")).contains(Caller.device(key.id(), "Tablet", "QY-E"));
        register.revoke(key.id(), ADMIN, SCOPE);
        assertThat(keys.authenticate(key.reveal(), "10.12.3.4")).isEmpty();
    }

    @Test
    void aKeyEndsByItselfAndIsGoodOnlyFromItsNetwork() {
        var draft = new DeviceDraft("QY-E", "Tablet", now.plus(Duration.ofDays(1)), "10.12.0.0/16");
        var key = register.enroll(draft, ADMIN, SCOPE).key();

        assertThat(keys.authenticate(key.reveal(), "10.12.3.4")).isPresent();
        assertThat(keys.authenticate(key.reveal(), "10.13.3.4")).isEmpty();
        now = now.plus(Duration.ofDays(1));
        assertThat(keys.authenticate(key.reveal(), "10.12.3.4")).isEmpty();
    }

    @Test
    void anExpiryInThePastAndARangeThatIsNoneAreRefused() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> register.enroll(new DeviceDraft("QY-E", "Tablet", now, null), ADMIN, SCOPE))
                .matches(e -> "expiresAt".equals(e.problem().field()));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> register.enroll(new DeviceDraft("QY-E", "Tablet", null, "site 3"), ADMIN, SCOPE))
                .matches(e -> "addresses".equals(e.problem().field()));
        assertThat(log).isEmpty();
    }

    @Test
    void theLogHasTheHashAndNotTheSecret() {
        var key = register.enroll(TABLET, ADMIN, SCOPE).key();
        register.revoke(key.id(), ADMIN, SCOPE);

        assertThat(log).hasExactlyElementsOfTypes(DeviceEnrolled.class, DeviceRevoked.class);
        assertThat(log)
                .allSatisfy(event -> assertThat(event.toString())
                        .contains(key.hash(), "sun.li")
                        .doesNotContain(key.secret()));
    }

    @Test
    void revokingAgainIsNoNews() {
        var key = register.enroll(TABLET, ADMIN, SCOPE).key();
        register.revoke(key.id(), ADMIN, SCOPE);
        register.revoke(key.id(), ADMIN, SCOPE);

        assertThat(log).hasSize(2);
    }

    @Test
    void whatTheLogDoesNotConfirmIsNotDone() {
        var known = register.enroll(TABLET, ADMIN, SCOPE).key();
        confirming = false;

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> register.enroll(TABLET, ADMIN, SCOPE))
                .satisfies(e -> assertThat(e.problem().status()).isEqualTo(503));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> register.revoke(known.id(), ADMIN, SCOPE))
                .satisfies(e -> assertThat(e.problem().status()).isEqualTo(503));
        assertThat(devices.page(SCOPE, DeviceStore.Listing.ALL, null, 10)).hasSize(1);
        assertThat(keys.authenticate(known.reveal(), "10.12.3.4")).isPresent();
    }

    @Test
    void aUseIsNotedAtMostOnceAMinute() {
        var key = register.enroll(TABLET, ADMIN, SCOPE).key();
        var first = now;

        keys.authenticate(key.reveal(), "10.12.3.4");
        now = first.plusSeconds(60);
        keys.authenticate(key.reveal(), "10.12.3.4");
        assertThat(lastUseOf(key)).isEqualTo(first);

        now = first.plusSeconds(61);
        keys.authenticate(key.reveal(), "10.12.3.4");
        assertThat(lastUseOf(key)).isEqualTo(now);
    }

    @Test
    void aDeviceThatWasLetInIsNotLookedUpForAMinute() {
        var key = register.enroll(TABLET, ADMIN, SCOPE).key();
        keys.authenticate(key.reveal(), "10.12.3.4");
        database.getCollection("devices").deleteMany(new Document());

        assertThat(keys.authenticate(key.reveal(), "10.12.3.4")).isPresent();
        now = now.plusSeconds(61);
        assertThat(keys.authenticate(key.reveal(), "10.12.3.4")).isEmpty();
    }

    @Test
    void whileTheRevocationsAreNotReadEachKeyIsLookedUp() {
        var key = register.enroll(TABLET, ADMIN, SCOPE).key();
        keys.authenticate(key.reveal(), "10.12.3.4");
        hearing = false;
        database.getCollection("devices").deleteMany(new Document());

        assertThat(keys.authenticate(key.reveal(), "10.12.3.4")).isEmpty();
    }

    @Test
    void aRevocationCountsAsSoonAsTheLogHasItWhateverTheStoreSays() {
        var key = register.enroll(TABLET, ADMIN, SCOPE).key();
        keys.authenticate(key.reveal(), "10.12.3.4");
        var device = devices.find(key.id(), SCOPE).orElseThrow();
        var elsewhere = new DeviceRevoked(
                UUID.randomUUID(), now, 2, device.device(), ADMIN.actor(), device.enrolledAt(), device.by());

        assertThat(keys.authenticate(key.reveal(), "10.12.3.4")).isPresent();
        revocations.hear(elsewhere);
        assertThat(keys.authenticate(key.reveal(), "10.12.3.4")).isEmpty();
    }

    @Test
    void aWrongSecretIsNoUse() {
        var key = register.enroll(TABLET, ADMIN, SCOPE).key();
        var wrong = new BearerKey(
                DeviceKeys.PREFIX, key.id(), key.secret().replace('a', 'b').replace('0', '1'));

        now = now.plus(Duration.ofDays(1));

        assertThat(keys.authenticate(wrong.reveal(), "10.12.3.4")).isEmpty();
        assertThat(devices.find(key.id(), SCOPE).orElseThrow().lastUsedAt()).isNull();
    }

    @Test
    void aKeyThatMayOnlyNotBeKnownYetIsNotRefused() {
        var known = register.enroll(TABLET, ADMIN, SCOPE).key();
        register.revoke(known.id(), ADMIN, SCOPE);
        var unknown = BearerKey.random(DeviceKeys.PREFIX, new Random(9));
        caughtUp = false;

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> keys.authenticate(unknown.reveal(), "10.12.3.4"))
                .satisfies(e -> assertThat(e.problem().type()).isEqualTo(ProblemType.CATCHING_UP.uri()));
        assertThat(keys.authenticate(known.reveal(), "10.12.3.4")).isEmpty();
        assertThat(keys.authenticate("gdk_x", "10.12.3.4")).isEmpty();
        caughtUp = true;
        assertThat(keys.authenticate(unknown.reveal(), "10.12.3.4")).isEmpty();
    }

    private @Nullable Instant lastUseOf(BearerKey key) {
        return devices.find(key.id(), SCOPE).orElseThrow().lastUsedAt();
    }

    private List<Optional<Position>> publish(List<? extends Event> events) {
        if (confirming) {
            log.addAll(events);
        }
        return events.stream()
                .map(event ->
                        confirming ? Optional.of(new Position("progress", 0, log.size())) : Optional.<Position>empty())
                .toList();
    }
}
