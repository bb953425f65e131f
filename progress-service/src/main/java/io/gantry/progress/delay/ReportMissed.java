package io.gantry.progress.delay;

import io.gantry.event.Activity;
import io.gantry.event.Severity;
import io.gantry.event.Stage;
import io.gantry.progress.RegionProperties;
import io.gantry.progress.status.ProjectStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A weekly report is missed when a whole week from one due time to the next has passed without any report, while work
 * should be under way. The week in which the duty begins, or in which the last report came, does not count.
 */
final class ReportMissed implements DelayRule {

    static final String ID = "report-missed";

    private final DelayProperties.Report settings;
    private final RegionProperties region;

    ReportMissed(DelayProperties.Report settings, RegionProperties region) {
        this.settings = settings;
        this.region = region;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Finding> findings(ProjectStatus status, Instant now) {
        return dutySince(status, region.dateAt(now))
                .map(since -> heardSince(status, since))
                .flatMap(heard -> finding(heard, now))
                .stream()
                .toList();
    }

    /** When reporting became a duty, if it is one today: some work should have begun and is not complete. */
    private Optional<Instant> dutySince(ProjectStatus status, LocalDate today) {
        var stage = status.registration().stage();
        var planned = status.registration().plannedSince();
        if (planned == null || stage == Stage.COMPLETED || stage == Stage.IN_PRODUCTION) {
            return Optional.empty();
        }
        return status.registration().plan().stream()
                .filter(activity -> !activity.plannedStart().isAfter(today))
                .filter(activity -> !status.reported().isComplete(activity.id()))
                .map(Activity::plannedStart)
                .min(Comparator.naturalOrder())
                .map(region::startOf)
                // Nobody owed a report before there was a plan to report on.
                .map(start -> start.isBefore(planned) ? planned : start);
    }

    private static Instant heardSince(ProjectStatus status, Instant duty) {
        var last = status.reported().lastReportAt();
        return last == null ? duty : last;
    }

    private Optional<Finding> finding(Instant heard, Instant now) {
        var firstMissed = dueAfter(dueAfter(heard));
        if (firstMissed.isAfter(now)) {
            return Optional.empty();
        }
        var missed = 1 + ChronoUnit.WEEKS.between(firstMissed.atZone(region.zone()), now.atZone(region.zone()));
        return Optional.of(new Finding(
                null,
                missed >= settings.criticalAfterMissed() ? Severity.CRITICAL : Severity.WARNING,
                firstMissed,
                Map.of(
                        "lastHeard", heard.toString(),
                        "reportsMissed", String.valueOf(missed),
                        "criticalAfterMissed", String.valueOf(settings.criticalAfterMissed()))));
    }

    /** The first due time after {@code time}. */
    private Instant dueAfter(Instant time) {
        var local = time.atZone(region.zone());
        var due = local.toLocalDate()
                .with(TemporalAdjusters.nextOrSame(settings.day()))
                .atTime(settings.time())
                .atZone(region.zone());
        return (due.isAfter(local) ? due : due.plusWeeks(1)).toInstant();
    }

    @Override
    public Instant nextChange(Instant now) {
        return dueAfter(now);
    }
}
