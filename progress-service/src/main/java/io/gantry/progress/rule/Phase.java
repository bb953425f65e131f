package io.gantry.progress.rule;

import io.gantry.event.Stage;
import io.gantry.event.Standing;
import org.jspecify.annotations.Nullable;

/** What a project's stage and standing mean for the delay rules. */
public enum Phase {
    /** Its history is being entered, or it is not registered yet: no rule decides before all is there. */
    ONBOARDING,
    /** Given up: no rule decides, and nothing stays open. */
    WITHDRAWN,
    /** Work is due. */
    RUNNING,
    /** Stopped or postponed: no work is due. */
    SUSPENDED,
    /** Construction is completed and accepted, or more. */
    FINISHED;

    /** The phase of a project; both arguments are absent while it is not registered. */
    public static Phase of(@Nullable Stage stage, @Nullable Standing standing) {
        if (stage == null || standing == null || standing == Standing.ONBOARDING) {
            return ONBOARDING;
        }
        if (standing == Standing.WITHDRAWN) {
            return WITHDRAWN;
        }
        if (stage.compareTo(Stage.COMPLETED) >= 0) {
            return FINISHED;
        }
        return standing == Standing.SUSPENDED ? SUSPENDED : RUNNING;
    }
}
