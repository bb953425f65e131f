package io.gantry.progress.delay;

import io.gantry.event.Activity;
import io.gantry.event.Severity;
import io.gantry.progress.RegionProperties;
import io.gantry.progress.status.ProjectStatus;
import io.gantry.progress.status.Reported.ActivityProgress;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** An activity is overdue when the last day planned for it has ended and it is not complete. */
final class ActivityOverdue implements DelayRule {

    static final String ID = "activity-overdue";

    private final int criticalAfterDays;
    private final RegionProperties region;

    ActivityOverdue(DelayProperties.Overdue settings, RegionProperties region) {
        this.criticalAfterDays = settings.criticalAfterDays();
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
        var today = region.dateAt(now);
        return status.registration().plan().stream()
                .filter(activity -> activity.plannedFinish().isBefore(today))
                .filter(activity -> !status.reported().isComplete(activity.id()))
                .map(activity -> finding(activity, status, today))
                .toList();
    }

    private Finding finding(Activity activity, ProjectStatus status, LocalDate today) {
        var daysLate = ChronoUnit.DAYS.between(activity.plannedFinish(), today);
        var percent = status.reported()
                .activity(activity.id())
                .map(ActivityProgress::percentComplete)
                .orElse(BigDecimal.ZERO);
        return new Finding(
                activity,
                daysLate >= criticalAfterDays ? Severity.CRITICAL : Severity.WARNING,
                region.startOf(activity.plannedFinish().plusDays(1)),
                Map.of(
                        "plannedFinish", activity.plannedFinish().toString(),
                        "percentComplete", percent.toPlainString(),
                        "daysLate", String.valueOf(daysLate),
                        "criticalAfterDays", String.valueOf(criticalAfterDays)));
    }

    @Override
    public Instant nextChange(Instant now) {
        return region.startOf(region.dateAt(now).plusDays(1));
    }
}
