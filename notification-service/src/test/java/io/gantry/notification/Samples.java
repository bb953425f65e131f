package io.gantry.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gantry.event.Actor;
import io.gantry.event.Delay;
import io.gantry.event.DelayEvent.Cause;
import io.gantry.event.DelayEvent.DelayCleared;
import io.gantry.event.DelayEvent.DelayDetected;
import io.gantry.event.DelayEvent.DelayEased;
import io.gantry.event.DelayEvent.DelayWorsened;
import io.gantry.event.Names;
import io.gantry.event.ProjectEvent.UnitRegistered;
import io.gantry.event.Severity;
import io.gantry.event.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Delays and units to test with. */
public final class Samples {

    public static final Instant T0 = Instant.parse("2026-09-30T16:00:01.020Z");

    public static final Actor WANG = new Actor("wang.gong", "王工", "GX-HB");
    public static final Actor LI = new Actor("li.gong", "李工", "GX-HB");

    private Samples() {}

    public static Delay delay(String project, String unit) {
        return delay(project, unit, "A070");
    }

    public static Delay delay(String project, String unit, String activity) {
        return new Delay(
                UUID.nameUUIDFromBytes((project + "/activity-overdue/" + activity + "/1").getBytes(UTF_8)),
                1,
                "activity-overdue",
                1,
                project,
                new Names("新能源汽车动力电池产业园", "Battery Park"),
                activity,
                new Names("一号厂房主体结构封顶", "Plant 1 topped out"),
                unit,
                Severity.WARNING,
                Instant.parse("2026-09-30T16:00:00Z"),
                Map.of("plannedFinish", "2026-09-30", "percentComplete", "86", "daysLate", "2"));
    }

    public static Delay critical(Delay delay) {
        return new Delay(
                delay.id(),
                delay.episode(),
                delay.rule(),
                delay.ruleVersion(),
                delay.projectId(),
                delay.projectNames(),
                delay.activityId(),
                delay.activityNames(),
                delay.responsibleUnit(),
                Severity.CRITICAL,
                delay.due(),
                delay.inputs());
    }

    public static DelayDetected detected(Delay delay) {
        return new DelayDetected(id(delay, 1), T0, 1, delay, new Cause(UUID.randomUUID(), Instant.now()));
    }

    public static DelayWorsened worsened(Delay delay, long revision) {
        return new DelayWorsened(id(delay, revision), T0, revision, critical(delay), null);
    }

    public static DelayEased eased(Delay delay, long revision) {
        return new DelayEased(id(delay, revision), T0, revision, delay, null);
    }

    public static DelayCleared cleared(Delay delay, long revision) {
        return new DelayCleared(id(delay, revision), T0, revision, delay, null);
    }

    public static UnitRegistered registered(String code, @Nullable String parent, @Nullable String webhook) {
        var channels = webhook == null ? List.<Unit.Channel>of() : List.of(new Unit.Channel("webhook", webhook));
        return new UnitRegistered(
                UUID.nameUUIDFromBytes(code.getBytes(UTF_8)),
                T0,
                1,
                new Unit(code, new Names(code, code), "DEPARTMENT", parent, channels));
    }

    private static UUID id(Delay delay, long revision) {
        return UUID.nameUUIDFromBytes((delay.id() + "/" + revision).getBytes(UTF_8));
    }
}
