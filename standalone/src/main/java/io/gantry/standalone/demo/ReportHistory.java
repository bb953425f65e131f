package io.gantry.standalone.demo;

import io.gantry.event.Activity;
import io.gantry.event.ProgressReport;
import io.gantry.event.Project;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes up the reports that a project's field unit has sent up to now: one when work is done, and some every week. */
final class ReportHistory {

    private static final int WEEKS = 6;
    private static final int WORK_TOLD_PER_WEEK = 3;
    private static final LocalTime FINISHED_AT = LocalTime.of(17, 20);
    private static final LocalTime WEEKLY_AT = LocalTime.of(9, 40);
    private static final List<String> REMARKS =
            List.of("按计划推进。", "材料已进场。", "夜间施工许可已办。", "受连续降雨影响，进度略缓。", "劳务人员已补充。", "监理已验收本段。");
    private static final List<String> EXCUSES =
            List.of("图纸变更，等待设计确认。", "管线迁改未完成，影响施工。", "设备到货推迟。", "等待审批批复。", "资金拨付未到位。");

    private final Project project;
    private final List<Activity> plan;
    private final List<String> overdue;
    private final Conduct conduct;
    private final Random random;
    private final ZoneId zone;
    private final LocalDate day;
    private final LocalDate last;

    ReportHistory(
            Project project,
            List<Activity> plan,
            List<String> overdue,
            Conduct conduct,
            Random random,
            LocalDate day,
            ZoneId zone) {
        this.project = project;
        this.plan = plan;
        this.overdue = overdue;
        this.conduct = conduct;
        this.random = random;
        this.zone = zone;
        this.day = day;
        last = lastHeard(day);
    }

    List<ProgressReport> reports() {
        var reports = new ArrayList<ProgressReport>();
        for (int week = WEEKS - 1; week >= 0; week--) {
            reports.addAll(weekly(last.minusWeeks(week)));
        }
        plan.stream().filter(this::isDone).map(this::finished).forEach(reports::add);
        reports.sort(Comparator.comparing(ProgressReport::occurredAt));
        return reports;
    }

    // A weekly duty is missed when a whole week from one due time to the next is silent. So 15 days of silence are
    // one missed report or two, and 23 or more are at least two, whatever the weekday.
    private LocalDate lastHeard(LocalDate day) {
        return switch (conduct) {
            case SILENT -> day.minusDays(15);
            case LONG_SILENT -> day.minusDays(23L + random.nextInt(20));
            case ON_TIME, LATE, VERY_LATE, IMPLAUSIBLE -> day.minusDays(1L + random.nextInt(4));
        };
    }

    private boolean isDone(Activity activity) {
        return activity.plannedFinish().isBefore(day) && !overdue.contains(activity.id());
    }

    private boolean isUnderWay(Activity activity, LocalDate on) {
        var over = isDone(activity) ? finishOf(activity) : LocalDate.MAX;
        return !activity.milestone() && activity.plannedStart().isBefore(on) && over.isAfter(on);
    }

    /** When it was done: as planned, or just before the site fell silent. */
    private LocalDate finishOf(Activity activity) {
        return activity.plannedFinish().isAfter(last) ? last : activity.plannedFinish();
    }

    private ProgressReport finished(Activity activity) {
        var finish = finishOf(activity);
        var start = activity.plannedStart().isAfter(finish) ? finish : activity.plannedStart();
        return new ProgressReport(
                id(activity, "done"),
                project.id(),
                activity.id(),
                project.fieldUnit(),
                BigDecimal.valueOf(100),
                start,
                finish,
                null,
                activity.milestone() ? null : "已完成。",
                finish.atTime(FINISHED_AT).atZone(zone).toInstant());
    }

    private List<ProgressReport> weekly(LocalDate on) {
        var told = plan.stream()
                .filter(activity -> isUnderWay(activity, on))
                .sorted(Comparator.comparing(activity -> !overdue.contains(activity.id())))
                // The last report tells of everything, so that no bar stays empty.
                .limit(on.equals(last) ? Integer.MAX_VALUE : WORK_TOLD_PER_WEEK)
                .toList();
        var reports = new ArrayList<ProgressReport>();
        for (var activity : told) {
            var money = reports.isEmpty() ? investment(on) : null;
            reports.add(underWay(activity, on, money));
        }
        return reports;
    }

    private ProgressReport underWay(Activity activity, LocalDate on, @Nullable BigDecimal investment) {
        var late = overdue.contains(activity.id());
        return new ProgressReport(
                id(activity, on.toString()),
                project.id(),
                activity.id(),
                project.fieldUnit(),
                percent(activity, on),
                activity.plannedStart(),
                null,
                investment,
                late ? pick(EXCUSES) : random.nextInt(3) == 0 ? pick(REMARKS) : null,
                on.atTime(WEEKLY_AT)
                        .plusMinutes(random.nextInt(200))
                        .atZone(zone)
                        .toInstant());
    }

    private BigDecimal percent(Activity activity, LocalDate on) {
        double planned = (double) ChronoUnit.DAYS.between(activity.plannedStart(), on)
                / (1 + ChronoUnit.DAYS.between(activity.plannedStart(), activity.plannedFinish()));
        if (conduct == Conduct.IMPLAUSIBLE) {
            // The same for weeks, then nearly all.
            return BigDecimal.valueOf(on.equals(last) ? 96 : 12);
        }
        var pace = overdue.contains(activity.id()) ? 0.6 : 0.95;
        return BigDecimal.valueOf(Math.round(Math.max(3, Math.min(92, 100 * planned * pace))));
    }

    private BigDecimal investment(LocalDate on) {
        var first = plan.get(0).plannedStart();
        double elapsed = (double) ChronoUnit.DAYS.between(first, on)
                / Math.max(1, ChronoUnit.DAYS.between(first, project.requiredFinish()));
        // A little ahead of an even spread; where work is very late, money is too.
        double share = Math.max(0, Math.min(1, elapsed * (conduct == Conduct.VERY_LATE ? 0.6 : 1.04)));
        if (conduct == Conduct.IMPLAUSIBLE && on.equals(last)) {
            share = 1.18;
        }
        return project.totalInvestment()
                .multiply(BigDecimal.valueOf(share))
                .divide(BigDecimal.valueOf(10_000), 0, RoundingMode.DOWN)
                .multiply(BigDecimal.valueOf(10_000));
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private UUID id(Activity activity, String occasion) {
        var name = String.join("\n", "gantry-demo", project.id(), activity.id(), occasion, day.toString());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
