package io.gantry.progress.status;

import io.gantry.event.Severity;
import io.gantry.event.Stage;

/** What a leader sees first of a project. */
public enum Lamp {
    /** At least one critical delay. */
    RED,
    /** At least one delay, none critical. */
    YELLOW,
    /** Under way without a delay. */
    GREEN,
    /** All work is done. */
    BLUE,
    /** Not under way yet, or without a plan. */
    GREY;

    static Lamp of(ProjectStatus status, boolean underWay) {
        var severities =
                status.delays().open().map(open -> open.delay().severity()).toList();
        if (severities.contains(Severity.CRITICAL)) {
            return RED;
        }
        if (!severities.isEmpty()) {
            return YELLOW;
        }
        if (isDone(status)) {
            return BLUE;
        }
        return underWay ? GREEN : GREY;
    }

    private static boolean isDone(ProjectStatus status) {
        var registration = status.registration();
        return registration.stage() == Stage.COMPLETED
                || registration.stage() == Stage.IN_PRODUCTION
                || !registration.plan().isEmpty()
                        && registration.plan().stream()
                                .allMatch(activity -> status.reported().isComplete(activity.id()));
    }
}
