package io.gantry.progress.status;

import io.gantry.event.Level;
import io.gantry.event.Stage;
import io.gantry.event.Standing;

/** What a leader sees first of a project. */
public enum Lamp {
    /** At least one delay as severe as {@link Level#RED}. */
    RED,
    /** At least one delay, none so severe. */
    YELLOW,
    /** Under way without a delay. */
    GREEN,
    /** All work is done. */
    BLUE,
    /** Not under way, without a plan, or not watched. */
    GREY;

    /** As of the day that the plan is worked out for. */
    static Lamp of(ProjectStatus status) {
        var worst = status.delays().worst();
        if (worst.isPresent()) {
            return worst.get().rank() >= Level.RED.rank() ? RED : YELLOW;
        }
        if (status.registration().standing() != Standing.ACTIVE) {
            return GREY;
        }
        if (isFinished(status) || status.totals().isAllComplete()) {
            return BLUE;
        }
        return isUnderWay(status) ? GREEN : GREY;
    }

    private static boolean isFinished(ProjectStatus status) {
        var stage = status.registration().stage();
        return stage != null && stage.compareTo(Stage.COMPLETED) >= 0;
    }

    private static boolean isUnderWay(ProjectStatus status) {
        var stage = status.registration().stage();
        var firstStart = status.plan().firstStart();
        var planned = status.plan().planned();
        return firstStart != null
                && (stage == Stage.STARTED
                        || stage == Stage.UNDER_CONSTRUCTION
                        || planned != null && !firstStart.isAfter(planned.day()));
    }
}
