package io.gantry.progress.portfolio;

import io.gantry.event.Level;
import io.gantry.event.Names;
import io.gantry.event.Subject;
import io.gantry.progress.rule.Region;
import io.gantry.progress.rule.TrackedDelay;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delay that stands.
 *
 * @param title what the rule is called
 * @param summary what is wrong
 * @param due when what is missing should have been there
 * @param daysLate the day of {@code due} is the first; absent where nothing was due
 * @param since when it was detected
 */
record OpenDelay(
        UUID id,
        String projectId,
        Names projectNames,
        String rule,
        Level level,
        Subject subject,
        String responsibleUnit,
        Names title,
        Names summary,
        @Nullable Instant due,
        @Nullable Long daysLate,
        Instant since,
        Map<String, String> evidence) {

    static OpenDelay of(TrackedDelay tracked, Region region, Instant now) {
        var delay = tracked.delay();
        return new OpenDelay(
                delay.id(),
                delay.projectId(),
                delay.projectNames(),
                delay.rule(),
                delay.level(),
                delay.subject(),
                delay.responsibleUnit(),
                delay.title(),
                delay.summary(),
                delay.due(),
                delay.due() == null ? null : (Long) region.daysLate(delay.due(), now),
                tracked.since(),
                delay.evidence());
    }
}
