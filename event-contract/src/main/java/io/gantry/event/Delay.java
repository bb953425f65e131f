package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One finding of a delay rule about one project or activity, from detection until it is cleared.
 *
 * @param id derived from project, rule, activity and episode: finding it again gives the same id
 * @param episode counts from 1 how often this rule has found this subject delayed
 * @param rule stable id of the rule, e.g. {@code activity-overdue}
 * @param ruleVersion changes when the rule decides differently
 * @param activityId the activity; absent where the delay is the whole project's
 * @param responsibleUnit code of the unit that answers for it
 * @param due when what is missing should have been there
 * @param inputs what the rule has looked at, threshold included, by name; enough to follow the decision by hand
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Delay(
        UUID id,
        int episode,
        String rule,
        int ruleVersion,
        String projectId,
        Names projectNames,
        @Nullable String activityId,
        @Nullable Names activityNames,
        String responsibleUnit,
        Severity severity,
        Instant due,
        Map<String, String> inputs) {

    public Delay {
        inputs = Map.copyOf(inputs);
    }
}
