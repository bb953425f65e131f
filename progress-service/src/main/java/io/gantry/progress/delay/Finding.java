package io.gantry.progress.delay;

import io.gantry.event.Activity;
import io.gantry.event.Severity;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A delay as a rule sees it now.
 *
 * @param activity the late activity; absent where the whole project is late
 * @param due when what is missing should have been there
 * @param inputs what was looked at, by name
 */
record Finding(@Nullable Activity activity, Severity severity, Instant due, Map<String, String> inputs) {

    @Nullable
    String activityId() {
        return activity == null ? null : activity.id();
    }
}
