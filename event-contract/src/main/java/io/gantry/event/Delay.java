package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One finding of a delay rule about one subject, from detection until it is cleared.
 *
 * @param id derived from project, rule, subject and episode: finding it again gives the same id
 * @param episode counts from 1 how often this rule has found this subject delayed
 * @param rule stable id of the rule, e.g. {@code activity-overdue}; open
 * @param ruleVersion changes when the rule decides differently
 * @param pack code of the rule pack whose parameters decided
 * @param packVersion version of that pack
 * @param responsibleUnit code of the unit that answers for it
 * @param title what the rule is called
 * @param summary what is wrong, as a sentence of the rule's descriptor with the evidence filled in
 * @param due when what is missing should have been there
 * @param evidence what the rule has looked at, threshold included, by the names in the rule's descriptor; enough to
 *     follow the decision by hand
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Delay(
        UUID id,
        int episode,
        String rule,
        int ruleVersion,
        String pack,
        int packVersion,
        String projectId,
        Names projectNames,
        Subject subject,
        String responsibleUnit,
        Level level,
        Names title,
        Names summary,
        @Nullable Instant due,
        Map<String, String> evidence) {

    public Delay {
        evidence = Map.copyOf(evidence);
    }
}
