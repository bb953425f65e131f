package io.gantry.progress.status;

import io.gantry.event.Delay;
import io.gantry.event.DelayEvent;
import io.gantry.event.PlanEvent;
import io.gantry.event.ProgressEvent;
import io.gantry.event.ProgressEvent.ProgressReported;
import io.gantry.event.ProgressEvent.ReportConfirmed;
import io.gantry.event.ProgressEvent.ReportCorrected;
import io.gantry.event.Subject;
import io.gantry.stream.EventRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The documents that a batch is about, read together. */
record Loaded(
        Map<String, ProjectStatus> projects,
        Map<String, Map<String, ActivityStatus>> activities,
        Map<String, Map<String, ReportStatus>> reports,
        Map<String, Map<String, DelayStatus>> delays,
        OwnedStatuses statuses) {

    static Loaded of(Map<String, List<EventRecord>> bySubject, OwnedStatuses statuses) {
        var wanted = new Wanted();
        bySubject.forEach((projectId, records) -> records.forEach(received -> wanted.add(projectId, received)));
        var reports = statuses.reports().find(wanted.reports);
        reports.values().forEach(wanted::addActivityOf);
        var activities = statuses.activities().find(wanted.activities);
        // What is reported is compared with them, one by one.
        statuses.reports().find(latestOf(wanted.reported, activities));
        wanted.delays.stream()
                .filter(delay -> isFirst(delay, reports, activities))
                .forEach(statuses.delays()::addFirst);
        wanted.delays.stream()
                .flatMap(delay -> undecidedActivity(delay, reports, activities).stream())
                .forEach(statuses.delays()::addNone);
        var delays = statuses.delays()
                .find(wanted.delays.stream().map(DelayStatus::keyOf).collect(Collectors.toSet()));
        return new Loaded(
                statuses.projects().find(bySubject.keySet()),
                byProject(activities.values()),
                byProject(reports.values()),
                byProject(delays.values()),
                statuses);
    }

    private static List<String> latestOf(Set<String> reported, Map<String, ActivityStatus> activities) {
        return reported.stream()
                .flatMap(key -> Stream.ofNullable(activities.get(key)))
                .flatMap(activity -> Stream.ofNullable(activity.latest())
                        .map(latest -> Keys.report(activity.projectId(), latest.reportId())))
                .toList();
    }

    // Subjects are written before their delays, so the store can have no delay about one that has none.
    private static boolean isFirst(
            Delay delay, Map<String, ReportStatus> reports, Map<String, ActivityStatus> activities) {
        var id = delay.subject().id();
        return switch (DelayStatus.Holder.of(delay.subject())) {
            case REPORT -> {
                var report = reports.get(reportKey(delay.projectId(), id));
                yield report != null && !report.applied().hasDelays();
            }
            case ACTIVITY -> {
                var activity = activities.get(Keys.activity(delay.projectId(), id));
                yield activity != null && !activity.applied().hasDelays();
            }
            case PROJECT -> false;
        };
    }

    // A delay about a report makes its activity one about which there may be delays; until then there are none.
    private static Optional<String> undecidedActivity(
            Delay delay, Map<String, ReportStatus> reports, Map<String, ActivityStatus> activities) {
        return DelayStatus.Holder.of(delay.subject()) == DelayStatus.Holder.REPORT
                ? Optional.ofNullable(reports.get(
                                reportKey(delay.projectId(), delay.subject().id())))
                        .map(ReportStatus::activityId)
                        .map(id -> activities.get(Keys.activity(delay.projectId(), id)))
                        .filter(activity -> !activity.applied().hasDelays())
                        .map(activity ->
                                DelayStatus.holderOf(DelayStatus.Holder.ACTIVITY, activity.projectId(), activity.id()))
                : Optional.empty();
    }

    private static String reportKey(String projectId, String reportId) {
        return projectId + Keys.of("") + reportId;
    }

    private static <T extends Versioned<T>> Map<String, Map<String, T>> byProject(Collection<T> documents) {
        var byProject = new HashMap<String, Map<String, T>>();
        documents.forEach(document -> byProject
                .computeIfAbsent(Keys.projectOf(document.key()), none -> new HashMap<>())
                .put(document.key(), document));
        return byProject;
    }

    WorkingProject project(String id, int partition) {
        return new WorkingProject(
                projects.getOrDefault(id, ProjectStatus.unknown(id, partition)),
                statuses,
                new WorkingSet<>(activities.getOrDefault(id, Map.of())),
                new WorkingSet<>(reports.getOrDefault(id, Map.of())),
                new WorkingSet<>(delays.getOrDefault(id, Map.of())));
    }

    /** Keys of documents. */
    private static final class Wanted {

        private final Set<String> activities = new HashSet<>();
        private final Set<String> reported = new HashSet<>();
        private final Set<String> reports = new HashSet<>();
        private final List<Delay> delays = new ArrayList<>();

        void add(String projectId, EventRecord received) {
            if (received.event() instanceof PlanEvent event) {
                event.match(revised -> {
                    revised.set().forEach(activity -> addActivity(projectId, activity.id()));
                    revised.removed().forEach(id -> addActivity(projectId, id));
                    return revised;
                });
            } else if (received.event() instanceof ProgressEvent event) {
                event.match(new OfReport(projectId));
            } else if (received.event() instanceof DelayEvent event) {
                addSubject(projectId, event.delay().subject());
                delays.add(event.delay());
            }
        }

        private void addActivity(String projectId, String activityId) {
            activities.add(Keys.activity(projectId, activityId));
        }

        private void addSubject(String projectId, Subject subject) {
            switch (DelayStatus.Holder.of(subject)) {
                case ACTIVITY -> addActivity(projectId, subject.id());
                case REPORT -> reports.add(reportKey(projectId, subject.id()));
                case PROJECT -> {}
            }
        }

        void addActivityOf(ReportStatus report) {
            var activityId = report.activityId();
            if (activityId != null) {
                addActivity(report.projectId(), activityId);
            }
        }

        private final class OfReport implements ProgressEvent.Cases<Boolean> {

            private final String projectId;

            OfReport(String projectId) {
                this.projectId = projectId;
            }

            @Override
            public Boolean on(ProgressReported event) {
                addActivity(projectId, event.report().activityId());
                reported.add(Keys.activity(projectId, event.report().activityId()));
                return add(event.report().id());
            }

            @Override
            public Boolean on(ReportConfirmed event) {
                return add(event.reportId());
            }

            @Override
            public Boolean on(ReportCorrected event) {
                return add(event.report().id());
            }

            private boolean add(UUID reportId) {
                return reports.add(Keys.report(projectId, reportId));
            }
        }
    }
}
