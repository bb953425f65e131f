package io.gantry.standalone.demo;

import io.gantry.event.Activity;
import io.gantry.event.ProgressReport;
import io.gantry.event.Project;
import io.gantry.event.Stage;
import io.gantry.event.Unit;
import java.util.List;
import java.util.Map;

/**
 * All that the demo brings in.
 *
 * @param units parent units before those below them
 * @param webhooks addresses at which units are told, by code
 */
record Portfolio(List<Unit> units, Map<String, String> webhooks, List<Story> stories) {

    Portfolio {
        units = List.copyOf(units);
        webhooks = Map.copyOf(webhooks);
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
    }
}
