package io.gantry.progress.status;

import static java.util.stream.Collectors.groupingBy;

import io.gantry.progress.RegionProperties;
import io.gantry.progress.delay.Subjects;
import io.gantry.progress.rule.DelayKey;
import io.gantry.progress.rule.SubjectKind;
import io.gantry.progress.rule.TrackedDelay;
import io.gantry.progress.status.ProjectStatus.Judgement;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives the delay rules what is due. A project is due when it is itself, or any of its activities or reports. */
final class StatusSubjects implements Subjects {

    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

    private static final Duration UNREGISTERED = Duration.ofDays(1);

    private final OwnedStatuses statuses;
    private final StatusWriter writer;
    private final Facts facts;
    private final PlannedValues plans;
    private final RegionProperties region;

    StatusSubjects(OwnedStatuses statuses, StatusWriter writer, PlannedValues plans, RegionProperties region) {
        this.statuses = statuses;
        this.writer = writer;
        this.facts = new Facts(statuses, plans, region);
        this.plans = plans;
        this.region = region;
    }

    @Override
    public boolean isAnyDue(Instant now) {
        return statuses.with(() -> !statuses.projects().due(now, 1).isEmpty());
    }

    @Override
    public List<DueProject> due(Instant now, String rules, int limit) {
        if (!writer.isOwner()) {
            return List.of();
        }
        return statuses.with(() -> {
            var projects = statuses.agendas();
            for (var project : projects.judgedOtherwise(rules, now.plus(CLOCK_TOLERANCE), limit)) {
                markDue(project.projectId(), new Judgement(rules, now));
            }
            return projects.due(now, limit);
        });
    }

    private void markDue(String projectId, Judgement judgement) {
        statuses.activities().markDue(projectId, null);
        statuses.reports().markDue(statuses.reports().doubted(projectId), null);
        var status = statuses.projects().find(List.of(projectId)).get(projectId);
        if (status != null) {
            statuses.projects().markDue(status, judgement);
        }
    }

    @Override
    public List<ToJudge> load(Collection<String> projectIds, Instant now, String rules, int limit) {
        if (!writer.isOwner()) {
            return List.of();
        }
        return statuses.with(() -> statuses.projects().find(projectIds).values().stream()
                .filter(status -> statuses.owns(status.partition()))
                .map(status -> load(status, now, limit))
                .toList());
    }

    private ToJudge load(ProjectStatus status, Instant now, int limit) {
        var projectFacts = facts.of(status, now);
        if (projectFacts == null) {
            // Being registered will make it due again.
            statuses.projects().settle(status, now.plus(UNREGISTERED));
            return new ToJudge(status.id(), null, List.of(), List.of(), Map.of(), false);
        }
        var activities = statuses.activities().due(status.id(), now, limit + 1);
        var reports = statuses.reports().due(status.id(), now, limit + 1);
        var judgedActivities = activities.subList(0, Math.min(limit, activities.size()));
        var judgedReports = reports.subList(0, Math.min(limit, reports.size()));
        settleUnknown(judgedActivities, judgedReports);
        var known = byKey(status.id(), judgedActivities, judgedReports);
        return new ToJudge(
                status.id(),
                projectFacts,
                judgedActivities.stream().flatMap(facts::of).toList(),
                judgedReports.stream()
                        .flatMap(report -> facts.of(report, status, known))
                        .toList(),
                tracked(status.id(), judgedActivities, judgedReports),
                activities.size() > limit || reports.size() > limit);
    }

    /** The activities that are judged, and those that the reports are about, by key. The latter are read all at once. */
    private Map<String, ActivityStatus> byKey(
            String projectId, List<ActivityStatus> judged, List<ReportStatus> reports) {
        var known = new HashMap<String, ActivityStatus>();
        judged.forEach(activity -> known.put(activity.key(), activity));
        var others = reports.stream()
                .map(ReportStatus::activityId)
                .filter(Objects::nonNull)
                .map(id -> Keys.activity(projectId, id))
                .filter(key -> !known.containsKey(key))
                .distinct()
                .toList();
        known.putAll(statuses.activities().find(others));
        return known;
    }

    /** What was never in a plan, or of which only a delay is known, gives the rules nothing to judge. */
    private void settleUnknown(List<ActivityStatus> activities, List<ReportStatus> reports) {
        statuses.activities()
                .settle(activities.stream()
                        .filter(status -> status.activity() == null)
                        .map(status -> new OwnedJudged.Settled(status.key(), status.version(), null))
                        .toList());
        statuses.reports()
                .settle(reports.stream()
                        .filter(status -> status.sent() == null)
                        .map(status -> new OwnedJudged.Settled(status.key(), status.version(), null))
                        .toList());
    }

    private Map<DelayKey, TrackedDelay> tracked(
            String projectId, List<ActivityStatus> activities, List<ReportStatus> reports) {
        var holders = Stream.of(
                        Stream.of(DelayStatus.holderOf(DelayStatus.Holder.PROJECT, projectId, "")),
                        activities.stream()
                                .filter(each -> each.applied().hasDelays())
                                .map(each -> DelayStatus.holderOf(DelayStatus.Holder.ACTIVITY, projectId, each.id())),
                        reports.stream()
                                .filter(each -> each.applied().hasDelays())
                                .map(each -> DelayStatus.holderOf(
                                        DelayStatus.Holder.REPORT,
                                        projectId,
                                        each.id().toString())))
                .flatMap(each -> each)
                .toList();
        var tracked = new HashMap<DelayKey, TrackedDelay>();
        for (var status : statuses.delays().ofHolders(holders)) {
            if (status.tracked() != null) {
                tracked.put(status.tracked().key(), status.tracked());
            }
        }
        return tracked;
    }

    @Override
    public void settle(Collection<Settled> settled) {
        statuses.with(() -> {
            settled.forEach(this::settleDocument);
            settled.stream().collect(groupingBy(Settled::projectId)).values().forEach(this::settleProject);
            return settled;
        });
    }

    private void settleDocument(Settled each) {
        switch (each.kind()) {
            case PROJECT, DUTY -> {}
            case ACTIVITY -> {
                var key = Keys.activity(each.projectId(), each.subjectId());
                statuses.activities().settle(List.of(new OwnedJudged.Settled(key, each.version(), each.next())));
            }
            case REPORT -> {
                var key = Keys.of(each.projectId()) + each.subjectId();
                statuses.reports().settle(List.of(new OwnedJudged.Settled(key, each.version(), each.next())));
            }
        }
    }

    private void settleProject(List<Settled> settled) {
        var id = settled.get(0).projectId();
        var projects = statuses.projects();
        var found = projects.find(List.of(id)).get(id);
        if (found == null || !statuses.owns(found.partition())) {
            return; // Its next owner judges it again.
        }
        for (var each : settled) {
            projects.judged(Objects.requireNonNull(projects.known(id)), new Judgement(each.rules(), each.asOf()));
        }
        settled.stream()
                .filter(each -> each.kind() == SubjectKind.PROJECT)
                .forEach(each ->
                        settle(Objects.requireNonNull(projects.known(id)).document(), each));
    }

    private void settle(ProjectStatus status, Settled settled) {
        if (status.version() != settled.version()) {
            return;
        }
        var today = region.dateAt(settled.asOf());
        var workedOut = status.plan().isWorkedOutFor(today)
                ? status
                : status.withPlanned(new Plan.Planned(today, plans.of(status).roundedOn(today)));
        var next = Stream.of(
                        settled.next(),
                        statuses.activities().nextDue(status.id()).orElse(null),
                        statuses.reports().nextDue(status.id()).orElse(null))
                // What the plan amounts to changes with the day.
                .reduce(region.startOf(today.plusDays(1)), StatusSubjects::earlier);
        statuses.projects().settle(workedOut.settled(), next);
    }

    private static Instant earlier(Instant a, @Nullable Instant b) {
        return b == null || a.isBefore(b) ? a : b;
    }
}
