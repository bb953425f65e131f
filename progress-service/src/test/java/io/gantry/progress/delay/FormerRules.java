package io.gantry.progress.delay;

import io.gantry.event.Activity;
import io.gantry.event.Event;
import io.gantry.event.PlanEvent.PlanRevised;
import io.gantry.event.ProgressEvent.ProgressReported;
import io.gantry.progress.rule.Case;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The two rules, and the decisions on their findings, as they were before rules had descriptors (commit 529284a), over
 * as much of the status as they looked at. The golden run holds the present ones against them.
 */
final class FormerRules {

    private static final int CRITICAL_AFTER_DAYS = 15;
    private static final int CRITICAL_AFTER_MISSED = 2;

    private final Map<String, Activity> plan = new LinkedHashMap<>();
    private final Map<String, ProgressReported> latest = new HashMap<>();
    private final Map<String, Tracked> tracked = new LinkedHashMap<>();
    private @Nullable Instant plannedSince;
    private @Nullable Instant lastReportAt;

    private record Finding(String rule, String subject, boolean critical, Instant due) {}

    private record Tracked(Finding finding, int episode, boolean open) {}

    void on(Event event) {
        if (event instanceof PlanRevised revised) {
            plannedSince = plannedSince == null ? event.time() : plannedSince;
            revised.set().forEach(activity -> plan.put(activity.id(), activity));
            revised.removed().forEach(plan::remove);
        } else if (event instanceof ProgressReported reported) {
            var seen = reported.report().occurredAt();
            var heard = seen.isBefore(event.time()) ? seen : event.time();
            lastReportAt = lastReportAt != null && lastReportAt.isAfter(heard) ? lastReportAt : heard;
            latest.merge(
                    reported.report().activityId(),
                    reported,
                    (known, next) -> known.report().occurredAt().isAfter(seen) ? known : next);
        }
    }

    /** Each decision as a line: when, what, about what, which episode, how severe. */
    List<String> decide(Instant now) {
        var said = new ArrayList<String>();
        var findings = new LinkedHashMap<String, Finding>();
        overdue(now).forEach(finding -> findings.put(finding.rule() + finding.subject(), finding));
        missed(now).ifPresent(finding -> findings.put(finding.rule() + finding.subject(), finding));
        findings.forEach((key, finding) -> {
            var last = tracked.get(key);
            if (last == null || !last.open()) {
                var episode = last == null ? 1 : last.episode() + 1;
                tracked.put(key, new Tracked(finding, episode, true));
                said.add(line(now, "detected", finding, episode));
            } else if (last.finding().critical() != finding.critical()) {
                tracked.put(key, new Tracked(finding, last.episode(), true));
                said.add(line(now, finding.critical() ? "worsened" : "eased", finding, last.episode()));
            }
        });
        tracked.forEach((key, last) -> {
            if (last.open() && !findings.containsKey(key)) {
                tracked.put(key, new Tracked(last.finding(), last.episode(), false));
                said.add(line(now, "cleared", last.finding(), last.episode()));
            }
        });
        return said;
    }

    private static String line(Instant now, String what, Finding finding, int episode) {
        return line(now, what, finding.rule(), finding.subject(), episode, finding.critical());
    }

    static String line(Instant now, String what, String rule, String subject, int episode, boolean critical) {
        return String.join(
                " ", now.toString(), what, rule, subject, String.valueOf(episode), critical ? "RED" : "YELLOW");
    }

    private List<Finding> overdue(Instant now) {
        var today = Case.SHANGHAI.dateAt(now);
        return plan.values().stream()
                .filter(activity -> activity.plannedFinish().isBefore(today))
                .filter(activity -> !isComplete(activity.id()))
                .map(activity -> new Finding(
                        "activity-overdue",
                        activity.id(),
                        ChronoUnit.DAYS.between(activity.plannedFinish(), today) >= CRITICAL_AFTER_DAYS,
                        Case.SHANGHAI.startOf(activity.plannedFinish().plusDays(1))))
                .toList();
    }

    private boolean isComplete(String activityId) {
        return Optional.ofNullable(latest.get(activityId))
                .map(reported -> reported.report().percentComplete().compareTo(BigDecimal.valueOf(100)) >= 0)
                .orElse(false);
    }

    private Optional<Finding> missed(Instant now) {
        return dutySince(Case.SHANGHAI.dateAt(now))
                .map(since -> lastReportAt == null ? since : lastReportAt)
                .flatMap(heard -> missed(heard, now));
    }

    private Optional<Instant> dutySince(LocalDate today) {
        var planned = plannedSince;
        if (planned == null) {
            return Optional.empty();
        }
        return plan.values().stream()
                .filter(activity -> !activity.plannedStart().isAfter(today))
                .filter(activity -> !isComplete(activity.id()))
                .map(Activity::plannedStart)
                .min(Comparator.naturalOrder())
                .map(Case.SHANGHAI::startOf)
                .map(start -> start.isBefore(planned) ? planned : start);
    }

    private static Optional<Finding> missed(Instant heard, Instant now) {
        var firstMissed = dueAfter(dueAfter(heard));
        if (firstMissed.isAfter(now)) {
            return Optional.empty();
        }
        var zone = Case.SHANGHAI.zone();
        var missed = 1 + ChronoUnit.WEEKS.between(firstMissed.atZone(zone), now.atZone(zone));
        return Optional.of(
                new Finding("report-missed", Happened.PROJECT, missed >= CRITICAL_AFTER_MISSED, firstMissed));
    }

    private static Instant dueAfter(Instant time) {
        var local = time.atZone(Case.SHANGHAI.zone());
        var due = local.toLocalDate()
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY))
                .atTime(LocalTime.NOON)
                .atZone(Case.SHANGHAI.zone());
        return (due.isAfter(local) ? due : due.plusWeeks(1)).toInstant();
    }
}
