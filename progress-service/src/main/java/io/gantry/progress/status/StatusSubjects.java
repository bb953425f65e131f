package io.gantry.progress.status;

import io.gantry.progress.RegionProperties;
import io.gantry.progress.delay.Subjects;
import io.gantry.progress.rule.DelayKey;
import io.gantry.progress.rule.TrackedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives the delay rules what is due. A project is due when it is itself, or any of its activities or reports. */
final class StatusSubjects implements Subjects {

    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

    private static final Duration UNREGISTERED = Duration.ofDays(1);

    private final StatusStores stores;
    private final Facts facts;
    private final PlannedValues plans;
    private final RegionProperties region;

    StatusSubjects(StatusStores stores, PlannedValues plans, RegionProperties region) {
        this.stores = stores;
        this.facts = new Facts(stores, plans, region);
        this.plans = plans;
        this.region = region;
    }

    @Override
    public List<DueProject> due(Instant now, String rules, int limit) {
        for (var project : stores.projects().judgedOtherwise(rules, now.plus(CLOCK_TOLERANCE), limit)) {
            stores.activities().markDue(project.projectId(), null);
            stores.reports().markDue(stores.reports().doubted(project.projectId()), null);
            stores.projects().markDue(project.projectId(), rules, now);
        }
        return stores.projects().due(now, limit);
    }

    @Override
    public List<ToJudge> load(Collection<String> projectIds, Instant now, String rules, int limit) {
        return stores.projects().find(projectIds).values().stream()
                .map(status -> load(status, now, limit))
                .toList();
    }

    private ToJudge load(ProjectStatus status, Instant now, int limit) {
        var projectFacts = facts.of(status, now);
        if (projectFacts == null) {
            // Being registered will make it due again.
            stores.projects().settle(List.of(new ProjectStore.Settled(status, now.plus(UNREGISTERED))));
            return new ToJudge(status.id(), null, List.of(), List.of(), Map.of(), false);
        }
        var activities = stores.activities().due(status.id(), now, limit + 1);
        var reports = stores.reports().due(status.id(), now, limit + 1);
        var judgedActivities = activities.subList(0, Math.min(limit, activities.size()));
        var judgedReports = reports.subList(0, Math.min(limit, reports.size()));
        settleUnknown(judgedActivities, judgedReports);
        return new ToJudge(
                status.id(),
                projectFacts,
                judgedActivities.stream().flatMap(facts::of).toList(),
                judgedReports.stream()
                        .flatMap(report -> facts.of(report, status, judgedActivities))
                        .toList(),
                tracked(status.id(), judgedActivities, judgedReports),
                activities.size() > limit || reports.size() > limit);
    }

    /** What was never in a plan, or of which only a delay is known, gives the rules nothing to judge. */
    private void settleUnknown(List<ActivityStatus> activities, List<ReportStatus> reports) {
        stores.activities()
                .settle(activities.stream()
                        .filter(status -> status.activity() == null)
                        .map(status -> new Judged.Settled(status.key(), status.version(), null))
                        .toList());
        stores.reports()
                .settle(reports.stream()
                        .filter(status -> status.sent() == null)
                        .map(status -> new Judged.Settled(status.key(), status.version(), null))
                        .toList());
    }

    private Map<DelayKey, TrackedDelay> tracked(
            String projectId, List<ActivityStatus> activities, List<ReportStatus> reports) {
        var holders = Stream.of(
                        Stream.of(DelayStatus.holderOf(DelayStatus.Holder.PROJECT, projectId, "")),
                        activities.stream()
                                .map(each -> DelayStatus.holderOf(DelayStatus.Holder.ACTIVITY, projectId, each.id())),
                        reports.stream()
                                .map(each -> DelayStatus.holderOf(
                                        DelayStatus.Holder.REPORT,
                                        projectId,
                                        each.id().toString())))
                .flatMap(each -> each)
                .toList();
        var tracked = new HashMap<DelayKey, TrackedDelay>();
        for (var status : stores.delays().ofHolders(holders)) {
            if (status.tracked() != null) {
                tracked.put(status.tracked().key(), status.tracked());
            }
        }
        return tracked;
    }

    @Override
    public void settle(Collection<Settled> settled) {
        if (settled.isEmpty()) {
            return;
        }
        var activities = new ArrayList<Judged.Settled>();
        var reports = new ArrayList<Judged.Settled>();
        var projects = new ArrayList<Settled>();
        for (var each : settled) {
            switch (each.kind()) {
                case PROJECT, DUTY -> projects.add(each);
                case ACTIVITY ->
                    activities.add(new Judged.Settled(
                            Keys.activity(each.projectId(), each.subjectId()), each.version(), each.next()));
                case REPORT ->
                    reports.add(new Judged.Settled(
                            Keys.of(each.projectId()) + each.subjectId(), each.version(), each.next()));
            }
        }
        noteJudged(settled);
        stores.activities().settle(activities);
        stores.reports().settle(reports);
        settleProjects(projects);
    }

    private void noteJudged(Collection<Settled> settled) {
        var first = settled.iterator().next();
        var ids = settled.stream().map(Settled::projectId).distinct().toList();
        var latest = settled.stream().map(Settled::asOf).reduce(first.asOf(), (a, b) -> a.isAfter(b) ? a : b);
        stores.projects().judged(ids, first.rules(), latest);
    }

    private void settleProjects(List<Settled> settled) {
        var ids = settled.stream().map(Settled::projectId).toList();
        var known = stores.projects().find(ids);
        var next = new ArrayList<ProjectStore.Settled>();
        for (var each : settled) {
            var status = known.get(each.projectId());
            if (status != null && status.version() == each.version()) {
                next.add(settled(status, each));
            }
        }
        stores.projects().settle(next);
    }

    private ProjectStore.Settled settled(ProjectStatus status, Settled each) {
        var today = region.dateAt(each.asOf());
        var workedOut = status.plan().isWorkedOutFor(today)
                ? status
                : status.withPlanned(new Plan.Planned(today, plans.of(status).roundedOn(today)));
        var next = Stream.of(
                        each.next(),
                        stores.activities().nextDue(status.id()).orElse(null),
                        stores.reports().nextDue(status.id()).orElse(null))
                // What the plan amounts to changes with the day.
                .reduce(region.startOf(today.plusDays(1)), StatusSubjects::earlier);
        return new ProjectStore.Settled(workedOut.judged(), next);
    }

    private static Instant earlier(Instant a, @Nullable Instant b) {
        return b == null || a.isBefore(b) ? a : b;
    }
}
