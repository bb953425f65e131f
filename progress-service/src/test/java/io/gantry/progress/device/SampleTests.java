package io.gantry.progress.device;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.gantry.access.Caller;
import io.gantry.access.Role;
import io.gantry.access.Scope;
import io.gantry.event.DeviceEvent;
import io.gantry.event.Event;
import io.gantry.event.Names;
import io.gantry.stream.Position;
import io.gantry.testing.SampleFiles;
import io.gantry.testing.TestStore;
import io.gantry.unit.InMemoryUnitStore;
import io.gantry.unit.UnitDirectory;
import io.gantry.unit.UnitEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The events that the register of devices publishes, beside their golden samples. */
class SampleTests {

    private static final Instant MORNING = Instant.parse("2026-03-09T02:00:00Z");

    static Stream<Arguments> events() {
        var log = new ArrayList<Event>();
        var units = new UnitDirectory(new InMemoryUnitStore(), () -> MORNING);
        units.learn(List.of(new UnitEntry("QY-ZB", 1, new Names("中博建设", null), "ENTERPRISE", null)));
        var register = new DeviceRegister(
                new MongoDeviceStore(TestStore.EMBEDDED.emptyDatabase()),
                new Revocations(),
                units,
                events -> {
                    log.addAll(events);
                    return events.stream()
                            .map(event -> Optional.of(new Position(event.topic(), 0, log.size())))
                            .toList();
                },
                new Random(1),
                () -> MORNING);
        var scope = Scope.of(Set.of("QY-ZB"));
        var office = new Caller("sun.li", "孙丽", "QY-ZB", Set.of(Role.ADMIN));
        var admin = new Caller("admin", "管理员", null, Set.of(Role.ADMIN));
        var key = register.enroll(new DeviceDraft("QY-ZB", "工地平板", null, null), office, scope)
                .key();
        register.revoke(key.id(), admin, scope);
        var until = MORNING.plus(Duration.ofDays(365));
        var bounded = register.enroll(new DeviceDraft("QY-ZB", "塔吊网关", until, "10.12.0.0/16"), office, scope)
                .key();
        register.revoke(bounded.id(), admin, scope);
        return log.stream()
                .map(event -> arguments(event.subject().equals(key.id()) ? "site-tablet" : "bounded-gateway", event));
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsAsItsSampleSays(String name, DeviceEvent event) {
        SampleFiles.check(name, event);
    }
}
