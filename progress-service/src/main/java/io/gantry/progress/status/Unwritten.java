package io.gantry.progress.status;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * What the stores do not have yet.
 *
 * @param next where the log is to be read on when all is written
 * @param planned up to which revision of a project's plan its parts are not needed any more
 */
record Unwritten(
        List<Change<ReportStatus>> reports,
        List<Change<ActivityStatus>> activities,
        List<Change<DelayStatus>> delays,
        List<Change<PlanSchedule>> schedules,
        List<Change<ProjectStatus>> projects,
        Map<TopicPartition, Long> next,
        Map<String, Long> planned) {

    boolean isEmpty() {
        return reports.isEmpty()
                && activities.isEmpty()
                && delays.isEmpty()
                && schedules.isEmpty()
                && projects.isEmpty()
                && next.isEmpty();
    }

    /**
     * Writes all but the position, the projects last: as long as they are not written, the same records lead to the same
     * again. What delays are about comes before them: {@link Loaded} takes it that the store has no delay about something
     * that it has as undecided.
     *
     * @return whether nobody else has written any of it
     */
    boolean write(StatusStores stores) {
        if (!stores.reports().write(reports)
                || !stores.activities().write(activities)
                || !stores.delays().write(delays)
                || !stores.schedules().write(schedules)
                || !stores.projects().write(projects)) {
            return false;
        }
        planned.forEach(stores.parts()::remove);
        return true;
    }
}
