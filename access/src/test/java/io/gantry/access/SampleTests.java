package io.gantry.access;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.gantry.access.audit.Audited;
import io.gantry.access.audit.Auditing;
import io.gantry.access.audit.OnRecord;
import io.gantry.access.audit.RequestCounts;
import io.gantry.event.AuditEvent.About;
import io.gantry.event.AuditEvent.Change;
import io.gantry.event.AuditEvent.CommandDetails;
import io.gantry.event.AuditEvent.Outcome;
import io.gantry.event.Event;
import io.gantry.testing.SampleFiles;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The events that requests are recorded by, beside their golden samples. */
class SampleTests {

    private static final Instant NOW = Instant.parse("2026-11-25T02:11:07.120Z");
    private static final UUID ID = UUID.fromString("7d1e4b52-0c3f-4e7a-9a65-1f8b6c2d9e40");
    private static final String ALERT = "/api/notification/alerts/3f0d3e55-6a1e-3c5b-9c64-6d1ce7a5b9f1/acknowledgement";

    static Stream<Arguments> events() {
        var office = new Caller("zhang.wei", "张伟", "GX-HB", Set.of(Role.UNIT));
        var operator = new Caller("ops", "运维", null, Set.of(Role.OPS));
        return Stream.of(
                arguments(
                        "done-by-a-person",
                        audited("notification-service", "POST", ALERT, office, 200)
                                .event()),
                arguments(
                        "denied-to-a-person",
                        audited("project-service", "GET", "/api/registry/projects/P1", operator, 404)
                                .event()),
                arguments("account-created", created().event()),
                arguments("project-amended", amended().event()),
                arguments("activity-removed", removed().event()),
                arguments("a-person", created().requester()),
                arguments("from-one-network", counted(null).event()),
                arguments("of-a-person", counted(office).event()),
                arguments("nobody-known", counted(null).requester()));
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsAsItsSampleSays(String name, Event event) {
        SampleFiles.check(name, event);
    }

    private static Audited created() {
        var request = new MockHttpServletRequest("POST", "/api/identity/accounts");
        request.setRemoteAddr("10.12.0.7");
        Callers.record(request, new Caller("admin", "管理员", "GX", Set.of(Role.ADMIN)));
        OnRecord.detail(request, "account=lin.xiao roles=reporter,unit unit=QY-XH disabled=false");
        return new Auditing("issuer", () -> NOW, () -> ID).entryOf(request, 201, "createAccount", Outcome.DONE);
    }

    private static Audited amended() {
        return told(
                "PUT",
                "/api/registry/projects/GX-2026-017",
                "amendProject",
                new CommandDetails(
                        new About("project", "GX-2026-017"),
                        "批复调整工期",
                        List.of(
                                new Change("requiredFinish", "2027-06-30", "2027-09-30"),
                                new Change("sponsor", null, "王建国"))));
    }

    private static Audited removed() {
        return told(
                "DELETE",
                "/api/registry/projects/GX-2026-017/plan/activities/A070",
                "removeActivity",
                new CommandDetails(null, null, List.of(new Change("A070", "桩基础", null))));
    }

    private static Audited told(String method, String path, String action, CommandDetails told) {
        var request = new MockHttpServletRequest(method, path);
        request.setRemoteAddr("10.12.0.7");
        Callers.record(request, new Caller("wang.min", "王敏", "GX", Set.of(Role.OFFICE)));
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            OnRecord.told(told);
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
        return new Auditing("project-service", () -> NOW, () -> ID).entryOf(request, 200, action, Outcome.DONE);
    }

    private static Audited counted(@Nullable Caller caller) {
        var counts = new RequestCounts(new Auditing("console", () -> NOW, () -> ID), () -> NOW);
        var request = new MockHttpServletRequest("GET", "/api/progress/portfolio");
        request.setRemoteAddr("2001:db8:12:7::1");
        if (caller != null) {
            Callers.record(request, caller);
        }
        counts.add(request, 429);
        return counts.takeAll().get(0);
    }

    private static Audited audited(String service, String method, String path, @Nullable Caller caller, int status) {
        var request = new MockHttpServletRequest(method, path);
        request.setRemoteAddr("10.12.0.7");
        if (caller != null) {
            Callers.record(request, caller);
        }
        return new Auditing(service, () -> NOW, () -> ID)
                .entryOf(request, status)
                .orElseThrow();
    }
}
