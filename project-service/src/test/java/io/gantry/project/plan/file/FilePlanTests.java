package io.gantry.project.plan.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.calendar.WorkingDays;
import io.gantry.calendar.event.ShippedCalendars;
import io.gantry.event.Activity;
import io.gantry.event.ActivityConstraint;
import io.gantry.event.ActivityLink;
import io.gantry.event.Names;
import io.gantry.file.FileActivity;
import io.gantry.file.FileCalendar;
import io.gantry.file.ScheduleFile;
import io.gantry.project.plan.file.FilePlan.UnitSource;
import io.gantry.project.plan.ledger.PlannedDates;
import io.gantry.project.plan.schedule.Achieved;
import io.gantry.project.plan.schedule.StoredPlan;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FilePlanTests {

    private static final WorkingDays DAYS = WorkingDays.of(ShippedCalendars.china());
    private static final Map<String, Names> UNITS =
            Map.of("GX-HB", new Names("环保局", "Environment Bureau"), "GX-LT", new Names("龙河投资", null));

    @Test
    void whatIsWrittenComesBackAsItWas() {
        var plan = List.of(
                activity("S", 0, "2026-09-01", "2026-10-31", null, null, List.of(), null),
                activity("A", 5, "2026-09-07", "2026-09-11", "S", null, List.of(), null),
                activity("B", 7, "2026-09-14", "2026-09-21", "S", 4, List.of(link("A", 7, true)), null),
                activity(
                        "C",
                        9,
                        "2026-09-14",
                        "2026-09-21",
                        "S",
                        null,
                        List.of(link("A", null, false)),
                        constraint("FNLT")),
                activity("D", 20, "2026-09-14", "2026-09-21", null, null, List.of(), constraint("SNET")),
                activity("E", 30, "2026-09-14", "2026-09-21", null, null, List.of(), constraint("ASAP")),
                new Activity(
                        "M",
                        40,
                        new Names("封顶", "Topped out"),
                        true,
                        LocalDate.parse("2026-09-21"),
                        LocalDate.parse("2026-09-21"),
                        BigDecimal.ZERO,
                        "GX-HB",
                        null,
                        0,
                        List.of(link("B", null, false)),
                        null));

        var file = new PlanExport(stored(plan), Map.of()).file("P-1");

        assertThat(new FilePlan(file, List.of(), UNITS, DAYS).activities()).containsExactlyElementsOf(plan);
    }

    @Test
    void progressAndTheDatesThatWerePlannedFirstAreWritten() {
        var plan = List.of(
                activity("S", 0, "2026-09-07", "2026-09-21", null, null, List.of(), null),
                activity("A", 5, "2026-09-07", "2026-09-11", "S", null, List.of(), null),
                activity("B", 7, "2026-09-14", "2026-09-21", "S", null, List.of(), null));
        var seen = LocalDate.parse("2026-09-15");
        var reported = Map.of(
                "A", new Achieved(new BigDecimal("100"), LocalDate.parse("2026-09-08"), seen.minusDays(1), seen),
                "B", new Achieved(new BigDecimal("12.5"), null, null, seen));
        var first = new PlannedDates(LocalDate.parse("2026-09-01"), LocalDate.parse("2026-09-04"));

        var rows = new PlanExport(stored(plan).with(reported, seen), Map.of("A", first))
                .file("P-1")
                .activities();

        assertThat(rows)
                .extracting(FileActivity::percentComplete)
                .containsExactly(null, new BigDecimal("100"), new BigDecimal("12.5"));
        assertThat(rows)
                .extracting(FileActivity::actualStart)
                .containsExactly(null, LocalDate.parse("2026-09-08"), LocalDate.parse("2026-09-14"));
        assertThat(rows)
                .extracting(FileActivity::actualFinish)
                .containsExactly(null, LocalDate.parse("2026-09-14"), null);
        assertThat(rows.get(1).baselineStart()).isEqualTo(first.start());
        assertThat(rows.get(1).baselineFinish()).isEqualTo(first.finish());
        assertThat(rows.get(2).baselineStart()).isNull();
    }

    private static StoredPlan stored(List<Activity> plan) {
        return StoredPlan.unbegun(1, plan, LocalDate.parse("2026-12-31"), "GX", ShippedCalendars.china());
    }

    @Test
    void aUnitIsFoundByCodeOrNameInColumnsAndResources() {
        var plan = plan(
                List.of(),
                row("A", Map.of("责任单位", "环保局"), List.of()),
                row("B", Map.of("Text1", "GX-LT"), List.of()),
                row("C", Map.of(), List.of("吊车", "Environment Bureau")),
                row("D", Map.of("Text1", "无名公司"), List.of()));

        assertThat(plan.activities())
                .extracting(Activity::responsibleUnit)
                .containsExactly("GX-HB", "GX-LT", "GX-HB", null);
        assertThat(plan.sources().get("A")).isEqualTo(UnitSource.FILE);
        assertThat(plan.sources().get("D")).isEqualTo(UnitSource.PROJECT);
    }

    @Test
    void whatTheFileDoesNotSayStaysAsItIs() {
        var present = new Activity(
                "A",
                0,
                new Names("任务 A", "Piles"),
                false,
                LocalDate.parse("2026-09-01"),
                LocalDate.parse("2026-09-02"),
                new BigDecimal("12.50"),
                "GX-LT");
        var plan = plan(List.of(present), row("A", Map.of(), List.of()));

        var activity = plan.activities().get(0);
        assertThat(activity.weight()).isEqualTo(new BigDecimal("12.50"));
        assertThat(activity.responsibleUnit()).isEqualTo("GX-LT");
        assertThat(activity.names().en()).isEqualTo("Piles");
        assertThat(plan.sources().get("A")).isEqualTo(UnitSource.PLAN);
    }

    @Test
    void newWorkWeighsTheWorkingDaysThatItTakes() {
        // 2026-09-20 is a Sunday on which people work, 25 September a holiday.
        var row = row("A", "2026-09-18", "2026-09-28");

        assertThat(plan(List.of(), row).activities().get(0).weight()).isEqualByComparingTo("7");
        assertThat(plan(List.of(), row).activities().get(0).durationDays()).isNull();
    }

    private static FilePlan plan(List<Activity> present, FileActivity... rows) {
        var file = ScheduleFile.written(
                "P", Arrays.asList(rows), new FileCalendar("cn", Set.of(DayOfWeek.MONDAY), List.of()));
        var plan = new FilePlan(file, present, UNITS, DAYS);
        plan.activities();
        return plan;
    }

    private static FileActivity row(String id, Map<String, String> columns, List<String> resources) {
        return row(id, "2026-09-01", "2026-09-02", columns, resources);
    }

    private static FileActivity row(String id, String start, String finish) {
        return row(id, start, finish, Map.of(), List.of());
    }

    private static FileActivity row(
            String id, String start, String finish, Map<String, String> columns, List<String> resources) {
        return new FileActivity(
                id,
                id,
                null,
                "任务 " + id,
                false,
                false,
                LocalDate.parse(start),
                LocalDate.parse(finish),
                new BigDecimal("2"),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                false,
                resources,
                columns);
    }

    private static Activity activity(
            String id,
            int position,
            String start,
            String finish,
            @Nullable String parent,
            @Nullable Integer days,
            List<ActivityLink> links,
            @Nullable ActivityConstraint constraint) {
        return new Activity(
                id,
                position,
                new Names("任务 " + id, "Work " + id),
                false,
                LocalDate.parse(start),
                LocalDate.parse(finish),
                new BigDecimal("12.5"),
                null,
                parent,
                days,
                links,
                constraint);
    }

    private static ActivityConstraint constraint(String kind) {
        return new ActivityConstraint(
                ActivityConstraint.Kind.valueOf(kind), kind.equals("ASAP") ? null : LocalDate.parse("2026-09-14"));
    }

    private static ActivityLink link(String predecessor, @Nullable Integer lag, boolean elapsed) {
        var unit = elapsed ? ActivityLink.LagUnit.ELAPSED : ActivityLink.LagUnit.WORKING;
        return new ActivityLink(predecessor, ActivityLink.Type.FS, lag, lag == null ? null : unit);
    }
}
