package io.gantry.progress.rule;

import io.gantry.event.Stage;
import io.gantry.event.Standing;
import org.jspecify.annotations.Nullable;

/** What a project's stage and standing mean for the delay rules. */
public enum Phase {
    /** Not registered yet, being onboarded, or withdrawn: no rule decides, and nothing stays open. */
    UNWATCHED,
    /** Work is due. */
    RUNNING,
    /** Stopped or postponed: no work is due. */
    SUSPENDED,
    /** Construction is completed and accepted, or more. */
    FINISHED;

    /** The phase of a project; both arguments are absent while it is not registered. */
    public static Phase of(@Nullable Stage stage, @Nullable Standing standing) {
        if (stage == null || standing == null || standing == Standing.ONBOARDING || standing == Standing.WITHDRAWN) {
            return UNWATCHED;
        }
        if (stage.compareTo(Stage.COMPLETED) >= 0) {
            return FINISHED;
        }
        return standing == Standing.SUSPENDED ? SUSPENDED : RUNNING;
    }
}
