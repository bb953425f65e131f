package io.gantry.progress.delay;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.gantry.event.Activity;
import io.gantry.event.Actor;
import io.gantry.event.Cause;
import io.gantry.event.DelayEvent;
import io.gantry.event.Event;
import io.gantry.event.PlanEvent.PlanRevised;
import io.gantry.event.ProgressEvent.ProgressReported;
import io.gantry.event.ProgressEvent.ReportConfirmed;
import io.gantry.event.ProgressEvent.ReportCorrected;
import io.gantry.event.ProgressReport;
import io.gantry.event.Project;
import io.gantry.event.ProjectEvent.ProjectAmended;
import io.gantry.event.ProjectEvent.ProjectRegistered;
import io.gantry.event.ProjectEvent.ResponsibilityAssigned;
import io.gantry.event.ProjectEvent.StageChanged;
import io.gantry.event.ProjectEvent.StandingChanged;
import io.gantry.event.ProjectEvent.TargetSet;
import io.gantry.event.Stage;
import io.gantry.event.Standing;
import io.gantry.event.Subject;
import io.gantry.event.YearTarget;
import io.gantry.progress.delay.Subjects.Settled;
import io.gantry.progress.delay.Subjects.ToJudge;
import io.gantry.progress.rule.Achieved;
import io.gantry.progress.rule.Activities;
import io.gantry.progress.rule.ActivityFacts;
import io.gantry.progress.rule.Case;
import io.gantry.progress.rule.Causes;
import io.gantry.progress.rule.DelayKey;
import io.gantry.progress.rule.Pauses;
import io.gantry.progress.rule.Phase;
import io.gantry.progress.rule.ProjectFacts;
import io.gantry.progress.rule.Region;
import io.gantry.progress.rule.ReportFacts;
import io.gantry.progress.rule.TrackedDelay;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one project, folded from its events in the plainest way: what {@link Subjects} promises, without a
 * thought of size.
 */
final class OneProject {

    private final String id;
    private final Region region;
    private @Nullable Project project;
    private Stage stage = Stage.PLANNED;
    private Standing standing = Standing.ACTIVE;
    private Pauses pauses = Pauses.NONE;
    private @Nullable Instant laidAt;
    private @Nullable Instant revisedAt;
    private final Map<Integer, YearTarget> targets = new TreeMap<>();
    private final Map<String, Activity> everPlanned = new LinkedHashMap<>();
    private final Set<String> planned = new HashSet<>();
    private final Map<String, Reported> reports = new LinkedHashMap<>();
    private final Map<String, Instant> returned = new HashMap<>();
    private final Map<String, Instant> answered = new HashMap<>();
    private final Map<DelayKey, TrackedDelay> tracked = new LinkedHashMap<>();
    private final Map<String, Judgement> judgements = new HashMap<>();

    OneProject(String id) {
        this(id, Case.SHANGHAI);
    }

    OneProject(String id, Region region) {
        this.id = id;
        this.region = region;
    }

    private record Reported(ProgressReport report, Instant receivedAt, boolean confirmed) {}

    /** When a subject is to be judged, and what has happened to it since it was. */
    private static final class Judgement {
        private long version;
        private @Nullable Instant due = Instant.MIN;
        private @Nullable Cause cause;
        private String rules = "";
        private Instant asOf = Instant.MIN;

        void touch(@Nullable Cause next) {
            version++;
            due = Instant.MIN;
            cause = next == null ? cause : Causes.after(cause, next);
        }

        boolean isDue(Instant now, String rulesInForce) {
            return due != null && !due.isAfter(now) || !rules.equals(rulesInForce) || asOf.isAfter(now.plusSeconds(60));
        }
    }

    TrackedDelay delay(String rule, String subjectId) {
        return Objects.requireNonNull(tracked.get(new DelayKey(rule, subjectId)));
    }

    List<TrackedDelay> openDelays() {
        return tracked.values().stream().filter(TrackedDelay::open).toList();
    }

    boolean isDue(Instant now, String rules) {
        return judgements.values().stream().anyMatch(judgement -> judgement.isDue(now, rules));
    }

    void on(Event event) {
        if (event instanceof ProjectRegistered registered) {
            project = registered.project();
            onStanding(registered.stage(), registered.standing(), event, registered.by(), null);
        } else if (event instanceof ProjectAmended amended) {
            project = amended.project();
            touchAll(cause(event, amended.by(), amended.reason()));
        } else if (event instanceof ResponsibilityAssigned assigned) {
            project = assigned.project();
            touchAll(cause(event, assigned.by(), assigned.reason()));
        } else if (event instanceof TargetSet set) {
            targets.put(set.target().year(), set.target());
            touchAll(cause(event, set.by(), set.reason()));
        } else if (event instanceof StageChanged changed) {
            onStanding(changed.to(), standing, event, changed.by(), changed.reason());
        } else if (event instanceof StandingChanged changed) {
            onStanding(stage, changed.to(), event, changed.by(), changed.reason());
        } else if (event instanceof PlanRevised revised) {
            onPlan(revised);
        } else if (event instanceof ProgressReported reported) {
            reports.putIfAbsent(
                    reported.report().id().toString(), new Reported(reported.report(), reported.time(), false));
            onReport(reported.report(), cause(event, reported.by(), null));
        } else if (event instanceof ReportConfirmed confirmed) {
            var known = Objects.requireNonNull(reports.get(confirmed.reportId().toString()));
            reports.put(confirmed.reportId().toString(), new Reported(known.report(), known.receivedAt(), true));
            answered.merge(known.report().activityId(), event.time(), (a, b) -> a.isAfter(b) ? a : b);
            touch(known.report(), cause(event, confirmed.by(), confirmed.reason()));
        } else if (event instanceof ReportCorrected corrected) {
            var key = corrected.report().id().toString();
            var known = Objects.requireNonNull(reports.get(key));
            reports.put(key, new Reported(corrected.report(), known.receivedAt(), false));
            answered.merge(known.report().activityId(), event.time(), (a, b) -> a.isAfter(b) ? a : b);
            onReport(corrected.report(), cause(event, corrected.by(), corrected.reason()));
        } else if (event instanceof DelayEvent delay) {
            onDelay(delay);
        }
    }

    private void onStanding(Stage nextStage, Standing nextStanding, Event event, Actor by, @Nullable String reason) {
        stage = nextStage;
        standing = nextStanding;
        pauses = pauses.on(Phase.of(stage, standing), event.time());
        touchAll(cause(event, by, reason));
    }

    private void touchAll(Cause cause) {
        touch(id, cause);
        everPlanned.keySet().forEach(activity -> touch(activity, cause));
        reports.values().stream()
                .map(Reported::report)
                .filter(report -> isDoubted(report)
                        || bySeen(report.activityId(), report.occurredAt()).isEmpty())
                .forEach(report -> touch(report.id().toString(), cause));
    }

    private void onPlan(PlanRevised event) {
        var before = Set.copyOf(planned);
        var finishBefore = finish();
        laidAt = laidAt == null ? event.time() : laidAt;
        revisedAt = event.time();
        var cause = cause(event, event.by(), event.reason());
        var gone = new HashSet<>(event.whole() ? planned : event.removed());
        event.set().forEach(activity -> gone.remove(activity.id()));
        gone.forEach(activity -> {
            planned.remove(activity);
            touch(activity, moved(cause, everPlanned.get(activity).plannedFinish(), null));
        });
        event.set().forEach(activity -> {
            var known = everPlanned.put(activity.id(), activity);
            if (known != null && !before.contains(activity.id())) {
                returned.put(activity.id(), event.time());
            }
            planned.add(activity.id());
            var wasPlanned = known != null && before.contains(activity.id());
            touch(activity.id(), moved(cause, wasPlanned ? known.plannedFinish() : null, activity.plannedFinish()));
        });
        touch(id, moved(cause, finishBefore, finish()));
    }

    private void onReport(ProgressReport report, Cause cause) {
        touch(report, cause);
        touchFollowing(report);
    }

    private void touch(ProgressReport report, Cause cause) {
        touch(report.id().toString(), cause);
        touch(report.activityId(), cause);
        touch(id, cause);
    }

    /** What is compared with a report: those on its activity seen after it, to the first that is not doubted, or ten. */
    private void touchFollowing(ProgressReport report) {
        for (var other : bySeen(report.activityId(), report.occurredAt()).stream()
                .limit(10)
                .toList()) {
            touch(other.id().toString(), null);
            if (!isDoubted(other)) {
                return;
            }
        }
    }

    private List<ProgressReport> bySeen(String activityId, Instant after) {
        return reports.values().stream()
                .map(Reported::report)
                .filter(other -> other.activityId().equals(activityId))
                .filter(other -> other.occurredAt().isAfter(after))
                .sorted(Comparator.comparing(ProgressReport::occurredAt))
                .toList();
    }

    private void onDelay(DelayEvent event) {
        var key = DelayKey.of(event.delay());
        var next = TrackedDelay.after(tracked.get(key), event);
        if (next == null) {
            return;
        }
        tracked.put(key, next);
        touch(event.delay().subject().id(), null);
        if (event.delay().subject().kind().equals(Subject.REPORT)) {
            var report = reports.get(event.delay().subject().id()).report();
            touch(report.activityId(), null);
            touch(id, null);
            touchFollowing(report);
        }
    }

    private void touch(String subjectId, @Nullable Cause cause) {
        judgements.computeIfAbsent(subjectId, none -> new Judgement()).touch(cause);
    }

    private static Cause cause(Event event, Actor by, @Nullable String reason) {
        var type = Objects.requireNonNull(event.getClass().getAnnotation(JsonTypeName.class));
        return new Cause(type.value(), event.id(), event.time(), by, reason, null, null);
    }

    private static Cause moved(Cause cause, @Nullable LocalDate before, @Nullable LocalDate after) {
        return before == null || before.equals(after)
                ? cause
                : new Cause(
                        cause.type(), cause.eventId(), cause.receivedAt(), cause.by(), cause.reason(), before, after);
    }

    void settle(Settled settled) {
        var judgement = Objects.requireNonNull(judgements.get(settled.subjectId()));
        if (judgement.version == settled.version()) {
            judgement.due = settled.next();
            judgement.cause = null;
            judgement.rules = settled.rules();
            judgement.asOf = settled.asOf();
        }
    }

    ToJudge toJudge(Instant now, String rules, int limit) {
        var dueActivities = everPlanned.keySet().stream()
                .filter(activity -> judgement(activity).isDue(now, rules))
                .toList();
        var dueReports = reports.keySet().stream()
                .filter(report -> judgement(report).isDue(now, rules))
                .toList();
        return new ToJudge(
                id,
                project == null ? null : facts(now),
                dueActivities.stream().limit(limit).map(this::activity).toList(),
                dueReports.stream().limit(limit).map(this::report).toList(),
                tracked,
                dueActivities.size() > limit || dueReports.size() > limit);
    }

    private Judgement judgement(String subjectId) {
        return judgements.computeIfAbsent(subjectId, none -> new Judgement());
    }

    private ProjectFacts facts(Instant now) {
        var judgement = judgement(id);
        var newYear = region.startOf(region.dateAt(now).withDayOfYear(1));
        return new ProjectFacts(
                Objects.requireNonNull(project),
                stage,
                standing,
                pauses,
                laidAt == null || revisedAt == null ? null : plan().facts(laidAt, revisedAt),
                plan().percent(Map.of()),
                reports.values().stream()
                        .map(OneProject::heard)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                money(reported -> true).orElse(null),
                money(reported -> reported.report().occurredAt().isBefore(newYear))
                        .orElse(null),
                judgement.cause,
                List.copyOf(targets.values()),
                judgement.version);
    }

    private Activities plan() {
        return new Activities(
                everPlanned.values().stream()
                        .filter(activity -> planned.contains(activity.id()))
                        .toList(),
                activity -> counted(activity).orElse(null));
    }

    private @Nullable LocalDate finish() {
        return everPlanned.values().stream()
                .filter(activity -> planned.contains(activity.id()))
                .map(Activity::plannedFinish)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Instant heard(Reported reported) {
        var seen = reported.report().occurredAt();
        return seen.isBefore(reported.receivedAt()) ? seen : reported.receivedAt();
    }

    private ActivityFacts activity(String activityId) {
        var judgement = judgement(activityId);
        return new ActivityFacts(
                Objects.requireNonNull(everPlanned.get(activityId)),
                planned.contains(activityId),
                counted(activityId).orElse(null),
                judgement.cause,
                judgement.version);
    }

    private ReportFacts report(String reportId) {
        var judgement = judgement(reportId);
        var reported = Objects.requireNonNull(reports.get(reportId));
        var report = reported.report();
        Predicate<Reported> before =
                other -> other != reported && !other.report().occurredAt().isAfter(report.occurredAt());
        var activity = everPlanned.containsKey(report.activityId()) ? activity(report.activityId()) : null;
        return new ReportFacts(
                report,
                reported.receivedAt(),
                reported.confirmed(),
                activity,
                sound(report.activityId(), before).orElse(null),
                money(before).orElse(null),
                plan().percent(
                                isOvertaken(report) || isAsked(report)
                                        ? Map.of()
                                        : Map.of(report.activityId(), report.percentComplete())),
                activity == null || !activity.planned() ? 0 : plan().openBefore(activity.activity()),
                judgement.cause,
                judgement.version);
    }

    private boolean isOvertaken(ProgressReport report) {
        return bySeen(report.activityId(), report.occurredAt()).stream().anyMatch(later -> !isDoubted(later));
    }

    private Optional<Achieved> counted(String activityId) {
        return latest(on(activityId))
                .filter(report -> !isAsked(report))
                .flatMap(report -> sound(activityId, one -> true));
    }

    private boolean isAsked(ProgressReport report) {
        var back = returned.get(report.activityId());
        var answer = answered.get(report.activityId());
        return back != null && report.occurredAt().isBefore(back) && (answer == null || answer.isBefore(back));
    }

    private static Predicate<Reported> on(String activityId) {
        return reported -> reported.report().activityId().equals(activityId);
    }

    private Optional<Achieved> sound(String activityId, Predicate<Reported> which) {
        return latest(which.and(on(activityId)))
                .map(report -> new Achieved(
                        report.percentComplete(), report.actualStart(), report.actualFinish(), report.occurredAt()));
    }

    private Optional<BigDecimal> money(Predicate<Reported> which) {
        return latest(which.and(reported -> reported.report().investmentToDate() != null))
                .map(ProgressReport::investmentToDate);
    }

    /** Of those that are not doubted, the one that was seen last; of two seen at once, the one that came last. */
    private Optional<ProgressReport> latest(Predicate<Reported> which) {
        var seen = new ArrayList<>(
                reports.values().stream().filter(which).map(Reported::report).toList());
        seen.sort(Comparator.comparing(ProgressReport::occurredAt));
        Collections.reverse(seen);
        return seen.stream().filter(report -> !isDoubted(report)).findFirst();
    }

    private boolean isDoubted(ProgressReport report) {
        return openDelays().stream().anyMatch(open -> isAbout(open, report));
    }

    private static boolean isAbout(TrackedDelay open, ProgressReport report) {
        var subject = open.delay().subject();
        return subject.kind().equals(Subject.REPORT)
                && subject.id().equals(report.id().toString());
    }
}
