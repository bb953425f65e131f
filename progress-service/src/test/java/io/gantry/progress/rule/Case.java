package io.gantry.progress.rule;

import io.gantry.event.Activity;
import io.gantry.event.Delay;
import io.gantry.event.Names;
import io.gantry.event.ProgressReport;
import io.gantry.event.Project;
import io.gantry.event.Stage;
import io.gantry.event.Standing;
import io.gantry.event.YearTarget;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A project as a rule may find it, in Shanghai: a foundation in the first ten days of March with weight 1, a structure
 * in the next ten with weight 3. Tests change what matters to them.
 */
public final class Case {

    public static final Region SHANGHAI = new Region(ZoneId.of("Asia/Shanghai"));
    public static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);
    public static final String FOUNDATION = "A010";
    public static final String STRUCTURE = "A020";

    public Instant now = at("2026-03-12T00:00:00");
    public Stage stage = Stage.STARTED;
    public Standing standing = Standing.ACTIVE;
    public Pauses pauses = Pauses.NONE;
    public Outages outages = Outages.NONE;
    public Instant laidAt = at("2026-03-01T09:00:00");
    public Instant revisedAt = laidAt;
    public LocalDate requiredFinish = LocalDate.of(2026, 12, 31);
    public BigDecimal total = new BigDecimal("1200000000");
    public BigDecimal annual = new BigDecimal("300000000");
    public final List<Activity> plan = new ArrayList<>();
    public final Map<String, Achieved> sound = new HashMap<>();
    public final Map<String, String> parameters = new HashMap<>();
    public final List<YearTarget> targets = new ArrayList<>();
    public @Nullable Instant lastReportAt;
    public @Nullable BigDecimal investment;
    public @Nullable BigDecimal investmentAtYearStart;
    public @Nullable BigDecimal percentComplete;
    public @Nullable Delay open;

    public Case() {
        plan.add(activity(FOUNDATION, FIRST_DAY, FIRST_DAY.plusDays(9), "1"));
        plan.add(activity(STRUCTURE, FIRST_DAY.plusDays(10), FIRST_DAY.plusDays(19), "3"));
    }

    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI.zone()).toInstant();
    }

    public static Activity activity(String id, LocalDate start, LocalDate finish, String weight) {
        return new Activity(id, 0, new Names("工作" + id, null), false, start, finish, new BigDecimal(weight), null);
    }

    public static Activity milestone(String id, LocalDate day) {
        return new Activity(id, 0, new Names("节点" + id, null), true, day, day, BigDecimal.ZERO, null);
    }

    public Case at(Instant time) {
        now = time;
        return this;
    }

    public Case on(String local) {
        return at(at(local));
    }

    /** Says that an activity was so far along when seen. */
    public Case achieved(String activityId, String percent, String seenLocal) {
        sound.put(activityId, new Achieved(new BigDecimal(percent), null, null, at(seenLocal)));
        var seen = at(seenLocal);
        lastReportAt = lastReportAt == null || lastReportAt.isBefore(seen) ? seen : lastReportAt;
        return this;
    }

    public Case planned(Activity... activities) {
        plan.clear();
        plan.addAll(List.of(activities));
        return this;
    }

    public Case with(String parameter, String value) {
        parameters.put(parameter, value);
        return this;
    }

    public RuleContext about(DelayRule rule) {
        return context(rule, null, null);
    }

    public RuleContext about(DelayRule rule, String activityId) {
        return context(rule, facts(activityId), null);
    }

    public RuleContext about(DelayRule rule, ReportFacts report) {
        return context(rule, report.activity(), report);
    }

    /** A report as it comes, with what is known before it. */
    public ReportFacts report(String activityId, String percent, @Nullable String money, int openBefore) {
        var report = new ProgressReport(
                UUID.nameUUIDFromBytes((activityId + percent + money).getBytes()),
                "GX-2026-001",
                activityId,
                "QY-ZB",
                new BigDecimal(percent),
                null,
                null,
                money == null ? null : new BigDecimal(money),
                null,
                now);
        return new ReportFacts(
                report,
                now,
                false,
                facts(activityId),
                sound.get(activityId),
                investment,
                percentComplete == null
                        ? activities().percent(Map.of(activityId, report.percentComplete()))
                        : percentComplete,
                openBefore,
                null,
                1);
    }

    private RuleContext context(DelayRule rule, @Nullable ActivityFacts activity, @Nullable ReportFacts report) {
        return new RuleContext(
                now, SHANGHAI, outages, rule.descriptor().parameters(parameters), project(), activity, report, open);
    }

    public ActivityFacts facts(String activityId) {
        var planned = plan.stream()
                .filter(activity -> activity.id().equals(activityId))
                .findFirst()
                .orElseThrow();
        return new ActivityFacts(planned, true, sound.get(activityId), null, 1);
    }

    public ProjectFacts project() {
        var project = new Project(
                "GX-2026-001",
                new Names("智能装备产业园", "Smart Equipment Park"),
                "INDUSTRY",
                null,
                "10BN",
                total,
                annual,
                "GX-FGJ",
                "GX-GXJ",
                "QY-ZB",
                null,
                requiredFinish);
        return new ProjectFacts(
                project,
                stage,
                standing,
                pauses,
                activities().facts(laidAt, revisedAt),
                percentComplete == null ? activities().percent(Map.of()) : percentComplete,
                lastReportAt,
                investment,
                investmentAtYearStart,
                null,
                targets,
                1);
    }

    private Activities activities() {
        return new Activities(plan, sound::get);
    }
}
