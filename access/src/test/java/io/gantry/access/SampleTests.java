package io.gantry.access;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.gantry.access.audit.Auditing;
import io.gantry.event.AuditEvent.RequestAudited;
import io.gantry.testing.SampleFiles;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** The events that requests are recorded by, beside their golden samples. */
class SampleTests {

    private static final Instant NOW = Instant.parse("2026-11-25T02:11:07.120Z");
    private static final UUID ID = UUID.fromString("7d1e4b52-0c3f-4e7a-9a65-1f8b6c2d9e40");
    private static final String ALERT = "/api/notification/alerts/3f0d3e55-6a1e-3c5b-9c64-6d1ce7a5b9f1/acknowledgement";

    static Stream<Arguments> events() {
        var office = new Caller("zhang.wei", "张伟", "GX-HB", Set.of(Role.UNIT));
        var operator = new Caller("ops", "运维", null, Set.of(Role.OPS));
        return Stream.of(
                arguments("alert-acknowledged", audited("notification-service", "POST", ALERT, office, 200)),
                arguments("denied", audited("project-service", "GET", "/api/registry/projects/P1", operator, 404)),
                arguments("without-a-token", audited("progress-service", "POST", "/api/progress/reports", null, 401)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsAsItsSampleSays(String name, RequestAudited event) {
        SampleFiles.check(name, event);
    }

    private static RequestAudited audited(
            String service, String method, String path, @Nullable Caller caller, int status) {
        var request = new MockHttpServletRequest(method, path);
        request.setRemoteAddr("10.12.0.7");
        if (caller != null) {
            Callers.record(request, caller);
        }
        return new Auditing(service, () -> NOW, () -> ID)
                .eventOf(request, status)
                .orElseThrow();
    }
}
