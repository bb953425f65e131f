package io.gantry.console.script;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.gantry.access.Caller;
import io.gantry.access.Role;
import io.gantry.access.token.EndedLogins;
import io.gantry.access.token.ScriptTokens;
import io.gantry.event.AccessEvent;
import io.gantry.event.AccessEvent.ScriptTokenIssued;
import io.gantry.event.Event;
import io.gantry.stream.Position;
import io.gantry.testing.SampleFiles;
import io.gantry.unit.UnitTree;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The events that the register of tokens publishes, beside their golden samples. */
class SampleTests {

    private static final Instant MORNING = Instant.parse("2026-03-09T02:00:00Z");

    static Stream<Arguments> events() {
        var log = new ArrayList<Event>();
        var register = new TokenRegister(
                new ScriptTokens(new EndedLogins(), () -> true, () -> MORNING),
                UnitTree.of(Map.of("GX-HB", "GX")),
                events -> {
                    log.addAll(events);
                    return events.stream()
                            .map(event -> Optional.of(new Position(event.topic(), 0, log.size())))
                            .toList();
                },
                new Random(1),
                () -> MORNING);
        var admin = new Caller("admin", "管理员", "GX", Set.of(Role.ADMIN, Role.OFFICE));
        var ops = new Caller("xu.hang", "许航", null, Set.of(Role.OPS));
        register.issue(new TokenDraft("投资系统导入", true, "GX-HB", Set.of("office"), 90), admin);
        var personal = register.issue(new TokenDraft("Deliveries to the wall", false, null, Set.of("ops"), 30), ops);
        register.revoke(personal.known().token().id(), ops);
        return log.stream().map(event -> arguments(nameOf(event), event));
    }

    private static String nameOf(Event event) {
        return event instanceof ScriptTokenIssued issued && issued.token().holder() == null
                ? "of-a-service"
                : "personal";
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsAsItsSampleSays(String name, AccessEvent event) {
        SampleFiles.check(name, event);
    }
}
