package io.gantry.progress.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.gantry.access.Scope;
import io.gantry.event.Actor;
import io.gantry.event.Device;
import io.gantry.event.DeviceEvent;
import io.gantry.event.DeviceEvent.DeviceEnrolled;
import io.gantry.event.DeviceEvent.DeviceRevoked;
import io.gantry.progress.device.DeviceStore.Listing;
import io.gantry.progress.device.DeviceStore.Place;
import io.gantry.stream.EventRecord;
import io.gantry.stream.Position;
import io.gantry.testing.Race;
import io.gantry.testing.TestStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the store of devices must do, whichever database it is on. */
abstract class DeviceStoreContract {

    private static final Instant MONDAY = Instant.parse("2026-03-09T02:00:00Z");
    private static final Actor ADMIN = new Actor("sun.li", "孙丽", "GX-E");

    private final TestStore server;
    private MongoDatabase database;
    private DeviceStore devices;

    DeviceStoreContract(TestStore server) {
        this.server = server;
    }

    @BeforeEach
    void open() {
        database = server.emptyDatabase();
        devices = new MongoDeviceStore(database);
    }

    @Test
    void givesBackWhatWasEnrolled() {
        devices.on(enrolled("a1", "QY-E"));

        assertThat(devices.find("a1", Scope.EVERYTHING))
                .contains(new EnrolledDevice(device("a1", "QY-E"), MONDAY, ADMIN, null, null));
        assertThat(devices.find("a2", Scope.EVERYTHING)).isEmpty();
    }

    @Test
    void aScopeSeesTheDevicesOfItsUnits() {
        devices.on(enrolled("a1", "QY-E"));
        devices.on(enrolled("a2", "QY-C"));
        devices.on(enrolled("a3", "QY-E"));
        var scope = Scope.of(Set.of("GX-E", "QY-E"));

        assertThat(devices.find("a1", scope)).isPresent();
        assertThat(devices.find("a2", scope)).isEmpty();
        assertThat(ids(devices.page(scope, Listing.ALL, null, 10))).containsExactly("a1", "a3");
        assertThat(ids(devices.page(scope, Listing.ALL, new Place("a1", "a1"), 10)))
                .containsExactly("a3");
        assertThat(ids(devices.page(scope, Listing.ALL, null, 1))).containsExactly("a1");
        assertThat(devices.page(Scope.of(Set.of()), Listing.ALL, null, 10)).isEmpty();
    }

    @Test
    void devicesAreSearchedAndListedInEachOrderBothWays() {
        devices.on(enrolled("a1", "QY-E"));
        devices.on(enrolled("a2", "QY-C"));
        devices.on(enrolled("a3", "QY-E"));

        assertThat(inPages(new Listing("qy-e", DeviceOrder.ID, false))).containsExactly("a1", "a3");
        assertThat(inPages(new Listing(".", DeviceOrder.ID, false))).isEmpty();
        assertThat(inPages(new Listing(null, DeviceOrder.UNIT, false))).containsExactly("a2", "a1", "a3");
        for (var order : DeviceOrder.values()) {
            var reversed = new ArrayList<>(inPages(new Listing(null, order, false)));
            Collections.reverse(reversed);
            assertThat(inPages(new Listing(null, order, true)))
                    .as("%s", order)
                    .hasSize(3)
                    .isEqualTo(reversed);
        }
    }

    // Pages of one, so that each place is gone on from.
    private List<String> inPages(Listing listing) {
        var ids = new ArrayList<String>();
        Place after = null;
        for (var found = devices.page(Scope.EVERYTHING, listing, null, 1);
                !found.isEmpty();
                found = devices.page(Scope.EVERYTHING, listing, after, 1)) {
            var id = found.get(0).device().id();
            ids.add(id);
            after = new Place(listing.order().key(found.get(0)), id);
        }
        return ids;
    }

    @Test
    void theFirstRevocationHoldsAndNothingMakesTheDeviceGoodAgain() {
        devices.on(enrolled("a1", "QY-E"));
        devices.on(revoked("a1", "QY-E", MONDAY.plusSeconds(60)));

        devices.on(revoked("a1", "QY-E", MONDAY.plusSeconds(90)));
        devices.on(enrolled("a1", "QY-E"));

        assertThat(devices.find("a1", Scope.EVERYTHING))
                .contains(new EnrolledDevice(device("a1", "QY-E"), MONDAY, ADMIN, MONDAY.plusSeconds(60), null));
    }

    @Test
    void aRevocationWithoutItsEnrolmentLeavesADeadDeviceThatWasEnrolledThen() {
        devices.on(revoked("a1", "QY-E", MONDAY.plusSeconds(60)));
        devices.on(enrolled("a1", "QY-E"));

        assertThat(devices.find("a1", Scope.EVERYTHING))
                .contains(new EnrolledDevice(device("a1", "QY-E"), MONDAY, ADMIN, MONDAY.plusSeconds(60), null));
    }

    @Test
    void notesTheLastUse() {
        devices.on(enrolled("a1", "QY-E"));

        devices.used("a1", MONDAY.plusSeconds(9));
        devices.used("a1", MONDAY.plusSeconds(5));
        devices.used("a2", MONDAY);

        assertThat(devices.find("a1", Scope.EVERYTHING).orElseThrow().lastUsedAt())
                .isEqualTo(MONDAY.plusSeconds(9));
        assertThat(devices.find("a2", Scope.EVERYTHING)).isEmpty();
    }

    @Test
    void comesBackFromTheLogAsItWas() {
        var log = List.<DeviceEvent>of(
                enrolled("a1", "QY-E"),
                enrolled("a2", "QY-C"),
                revoked("a1", "QY-E", MONDAY.plusSeconds(60)),
                enrolled("a3", "QY-E"));
        apply(log, log);
        var before = devices.page(Scope.EVERYTHING, Listing.ALL, null, 10);

        open();
        assertThat(devices.page(Scope.EVERYTHING, Listing.ALL, null, 10)).isEmpty();
        apply(log);

        assertThat(devices.page(Scope.EVERYTHING, Listing.ALL, null, 10))
                .isEqualTo(before)
                .hasSize(3);
    }

    @Test
    void aDeviceThatSeveralInstancesEnrolAndRevokeAtOnceIsRevokedOnceAndForGood() {
        var other = new MongoDeviceStore(server.throughAnotherClient(database));
        for (int round = 0; round < 20; round++) {
            var id = "round-" + round;
            Race.of(List.of(
                    said(devices, enrolled(id, "QY-E")),
                    said(other, enrolled(id, "QY-E")),
                    said(devices, revoked(id, "QY-E", MONDAY.plusSeconds(60))),
                    said(other, revoked(id, "QY-E", MONDAY.plusSeconds(90)))));

            assertThat(devices.find(id, Scope.EVERYTHING))
                    .contains(new EnrolledDevice(device(id, "QY-E"), MONDAY, ADMIN, MONDAY.plusSeconds(60), null));
        }
    }

    private static Callable<Boolean> said(DeviceStore store, DeviceEnrolled event) {
        return () -> {
            store.on(event);
            return true;
        };
    }

    private static Callable<Boolean> said(DeviceStore store, DeviceRevoked event) {
        return () -> {
            store.on(event);
            return true;
        };
    }

    @SafeVarargs
    private void apply(List<DeviceEvent>... batches) {
        for (var batch : batches) {
            new DeviceProjection(devices)
                    .apply(batch.stream()
                            .map(event -> new EventRecord(event, new Position("progress", 3, batch.indexOf(event))))
                            .toList());
        }
    }

    private static List<String> ids(List<EnrolledDevice> page) {
        return page.stream().map(known -> known.device().id()).toList();
    }

    private static DeviceEnrolled enrolled(String id, String unit) {
        return new DeviceEnrolled(UUID.randomUUID(), MONDAY, 1, device(id, unit), ADMIN);
    }

    private static DeviceRevoked revoked(String id, String unit, Instant at) {
        return new DeviceRevoked(
                UUID.randomUUID(), at, 2, device(id, unit), new Actor("wu.di", "吴迪", "QY-E"), MONDAY, ADMIN);
    }

    private static Device device(String id, String unit) {
        return new Device(id, unit, "Tablet " + id, "00ff", Instant.parse("2027-01-01T00:00:00Z"), "10.12.0.0/16");
    }
}
