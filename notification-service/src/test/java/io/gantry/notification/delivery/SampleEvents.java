package io.gantry.notification.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gantry.event.Actor;
import io.gantry.event.Alert;
import io.gantry.event.AlertEvent.AlertAcknowledged;
import io.gantry.event.AlertEvent.AlertChanged;
import io.gantry.event.AlertEvent.AlertEscalated;
import io.gantry.event.AlertEvent.AlertReassigned;
import io.gantry.event.AlertEvent.AlertResolved;
import io.gantry.event.AlertEvent.AlertTriggered;
import io.gantry.event.AlertState;
import io.gantry.event.Delay;
import io.gantry.event.GatheredDelays;
import io.gantry.event.GatheredDelays.Standing;
import io.gantry.event.Level;
import io.gantry.event.Names;
import io.gantry.event.Subject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Alert events to test with. */
final class SampleEvents {

    static final Instant T0 = Instant.parse("2026-09-30T16:00:01.020Z");
    static final Actor WANG = new Actor("wang.gong", "王工", "GX-HB");

    private SampleEvents() {}

    static AlertTriggered triggered(String project, String unit) {
        var alert = alert(project, AlertState.TRIGGERED, List.of(unit));
        return new AlertTriggered(id(alert, 1), T0, 1, List.of(unit), alert, null);
    }

    static AlertChanged changed(String project, List<String> told, @Nullable Level before) {
        var alert = alert(project, AlertState.TRIGGERED, told);
        return new AlertChanged(id(alert, 2), T0, 2, told, alert, before, null, null, null);
    }

    /** So many reports on one activity are doubted, one more than before. */
    static AlertChanged doubted(String project, List<String> told, int many, @Nullable Instant quietUntil) {
        var alert = doubts(project, told, many, 0);
        return new AlertChanged(id(alert, many), T0, many, told, alert, null, many - 1, null, quietUntil);
    }

    static AlertEscalated escalated(String project, List<String> told) {
        var alert = alert(project, AlertState.TRIGGERED, told);
        return new AlertEscalated(id(alert, 3), T0, 3, told, alert);
    }

    static AlertAcknowledged acknowledged(String project, List<String> told) {
        var alert = alert(project, AlertState.ACKNOWLEDGED, told);
        return new AlertAcknowledged(id(alert, 4), T0, 4, told, alert, null, WANG);
    }

    static AlertReassigned reassigned(String project, String from, String to) {
        var alert = alert(project, AlertState.TRIGGERED, List.of(to));
        return new AlertReassigned(id(alert, 5), T0, 5, List.of(from, to), alert, from, null);
    }

    static AlertResolved resolved(String project, List<String> told) {
        var alert = alert(project, AlertState.RESOLVED, told);
        return new AlertResolved(id(alert, 6), T0, 6, told, alert, null, null);
    }

    static AlertResolved resolvedQuietly(String project, List<String> told, Instant quietUntil) {
        var alert = alert(project, AlertState.RESOLVED, told);
        return new AlertResolved(id(alert, 6), T0, 6, told, alert, null, quietUntil);
    }

    static Alert alert(String project, AlertState state, List<String> told) {
        var delay = new Delay(
                UUID.nameUUIDFromBytes((project + "/activity-overdue/A070/1").getBytes(UTF_8)),
                1,
                "activity-overdue",
                1,
                "default",
                1,
                project,
                new Names("新能源汽车动力电池产业园", "Battery Park"),
                new Subject(Subject.ACTIVITY, "A070", new Names("一号厂房主体结构封顶", "Plant 1 topped out")),
                told.get(0),
                Level.RED,
                new Names("逾期未完成", "Overdue"),
                new Names("应于 2026-09-30 完成，现完成 86%。", "It was due on 2026-09-30 and is 86% complete."),
                Instant.parse("2026-09-30T16:00:00Z"),
                Map.of("plannedFinish", "2026-09-30"));
        return new Alert(delay.id(), delay, 1, state, told.size() - 1, told, List.of(), T0, 0, null, null, null);
    }

    static Alert doubts(String project, List<String> told, int many, int cleared) {
        var alert = alert(project, AlertState.TRIGGERED, told);
        var others = Collections.nCopies(many - 1, new Standing(alert.delay(), 1));
        return new Alert(
                alert.id(),
                alert.delay(),
                1,
                alert.state(),
                alert.rung(),
                told,
                List.of(),
                T0,
                0,
                null,
                null,
                new GatheredDelays(others, Collections.nCopies(cleared, alert.id())));
    }

    private static UUID id(Alert alert, long revision) {
        return UUID.nameUUIDFromBytes((alert.id() + "/" + revision).getBytes(UTF_8));
    }
}
