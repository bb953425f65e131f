package io.gantry.standalone.demo;

import io.gantry.event.Activity;
import io.gantry.event.ProgressReport;
import io.gantry.event.Project;
import io.gantry.event.Stage;
import io.gantry.event.Unit;
import java.time.LocalDate;
import java.util.List;

/**
 * All that the demo brings in.
 *
 * @param units superiors before those below them
 */
record Portfolio(List<Unit> units, List<Story> stories) {

    Portfolio {
        units = List.copyOf(units);
        stories = List.copyOf(stories);
    }

    /**
     * One project and what has happened to it.
     *
     * @param registeredAs the stage at registration
     * @param stage the stage now
     * @param overdue ids of the activities that are to be found overdue
     * @param reports in the order in which they were made
     */
    record Story(
            Project project,
            Stage registeredAs,
            Stage stage,
            Conduct conduct,
            List<Activity> plan,
            List<String> overdue,
            List<ProgressReport> reports) {

        Story {
            plan = List.copyOf(plan);
            overdue = List.copyOf(overdue);
            reports = List.copyOf(reports);
        }

        /**
         * The plan with nothing due before {@code day}. It goes in before the reports do, because work reported done in
         * the past would count as overdue until its report arrives.
         */
        List<Activity> preliminaryPlan(LocalDate day) {
            return plan.stream()
                    .map(activity -> activity.plannedFinish().isBefore(day) ? finishingOn(day, activity) : activity)
                    .toList();
        }

        private static Activity finishingOn(LocalDate day, Activity activity) {
            return new Activity(
                    activity.id(),
                    activity.names(),
                    activity.milestone(),
                    activity.milestone() ? day : activity.plannedStart(),
                    day,
                    activity.weight(),
                    activity.responsibleUnit());
        }
    }
}
