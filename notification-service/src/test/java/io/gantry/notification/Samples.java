package io.gantry.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gantry.event.Actor;
import io.gantry.event.Cause;
import io.gantry.event.Delay;
import io.gantry.event.DelayEvent.DelayChanged;
import io.gantry.event.DelayEvent.DelayCleared;
import io.gantry.event.DelayEvent.DelayDetected;
import io.gantry.event.DelayEvent.DelayEased;
import io.gantry.event.DelayEvent.DelayWorsened;
import io.gantry.event.Level;
import io.gantry.event.Names;
import io.gantry.event.Subject;
import io.gantry.event.Unit;
import io.gantry.event.UnitEvent.UnitChanged;
import io.gantry.unit.UnitEntry;
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
        return delay(project, unit, activity, 1, Level.YELLOW);
    }

    /** The same delay at another level. */
    public static Delay at(Level level, Delay delay) {
        return delay(delay.projectId(), delay.responsibleUnit(), delay.subject().id(), delay.episode(), level);
    }

    public static Delay critical(Delay delay) {
        return at(Level.RED, delay);
    }

    /** The same delay after it was cleared and is back. */
    public static Delay again(int episode, Delay delay) {
        return delay(delay.projectId(), delay.responsibleUnit(), delay.subject().id(), episode, delay.level());
    }

    /** The same delay under another responsible unit. */
    public static Delay under(String unit, Delay delay) {
        return delay(delay.projectId(), unit, delay.subject().id(), delay.episode(), delay.level());
    }

    public static Delay delay(String project, String unit, String activity, int episode, Level level) {
        return new Delay(
                UUID.nameUUIDFromBytes((project + "/activity-overdue/" + activity + "/" + episode).getBytes(UTF_8)),
                episode,
                "activity-overdue",
                1,
                "default",
                1,
                project,
                new Names("新能源汽车动力电池产业园", "Battery Park"),
                new Subject(Subject.ACTIVITY, activity, new Names("一号厂房主体结构封顶", "Plant 1 topped out")),
                unit,
                level,
                new Names("逾期未完成", "Overdue"),
                new Names("应于 2026-09-30 完成，现完成 86%。", "It was due on 2026-09-30 and is 86% complete."),
                Instant.parse("2026-09-30T16:00:00Z"),
                Map.of("plannedFinish", "2026-09-30", "percentComplete", "86", "daysLate", "2"));
    }

    /** A doubt about a report on activity A070. */
    public static Delay doubt(String project, String unit, String report) {
        return doubt(project, unit, report, Level.YELLOW);
    }

    public static Delay doubt(String project, String unit, String report, Level level) {
        return new Delay(
                UUID.nameUUIDFromBytes((project + "/report-doubted/" + report).getBytes(UTF_8)),
                1,
                "report-doubted",
                1,
                "default",
                1,
                project,
                new Names("新能源汽车动力电池产业园", "Battery Park"),
                new Subject(Subject.REPORT, report, new Names("一号厂房主体结构封顶", "Plant 1 topped out"), "A070"),
                unit,
                level,
                new Names("填报存疑，待核实", "Report to be verified"),
                new Names("形象进度由 100% 倒退至 95%。", "Progress falls from 100% to 95%."),
                null,
                Map.of("reasons", "percent-backwards", "percentBefore", "100", "percentComplete", "95"));
    }

    public static DelayDetected detected(Delay delay) {
        var cause = new Cause("progress-reported", UUID.randomUUID(), Instant.now(), null, null, null, null);
        return new DelayDetected(id(delay, 1), T0, 1, units(delay), delay, cause);
    }

    public static DelayDetected detected(Delay delay, Instant time) {
        return new DelayDetected(id(delay, 1), time, 1, units(delay), delay, null);
    }

    public static DelayChanged changed(Delay delay, long revision) {
        return new DelayChanged(id(delay, revision), T0, revision, units(delay), delay, null);
    }

    public static DelayWorsened worsened(Delay delay, long revision) {
        return new DelayWorsened(id(delay, revision), T0, revision, units(delay), critical(delay), null);
    }

    public static DelayEased eased(Delay delay, long revision) {
        return new DelayEased(id(delay, revision), T0, revision, units(delay), delay, null);
    }

    public static DelayCleared cleared(Delay delay, long revision) {
        return new DelayCleared(id(delay, revision), T0, revision, units(delay), delay, null);
    }

    public static UnitEntry unit(String code, @Nullable String parent) {
        return new UnitEntry(code, 1, new Names(code, code), "DEPARTMENT", parent);
    }

    public static UnitChanged registered(String code, @Nullable String parent) {
        return new UnitChanged(
                UUID.nameUUIDFromBytes(code.getBytes(UTF_8)),
                T0,
                1,
                new Unit(code, new Names(code, code), "DEPARTMENT", parent));
    }

    private static List<String> units(Delay delay) {
        return List.of("GX-LEAD", delay.responsibleUnit(), "QY-FIELD");
    }

    private static UUID id(Delay delay, long revision) {
        return UUID.nameUUIDFromBytes((delay.id() + "/" + revision).getBytes(UTF_8));
    }
}
