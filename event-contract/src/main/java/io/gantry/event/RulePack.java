package io.gantry.event;

import java.util.List;
import java.util.Map;

/**
 * The parameters of the delay rules that are in force together.
 *
 * @param code identity, e.g. {@code default}
 * @param version counts from 1; a version never changes
 */
public record RulePack(String code, int version, List<RuleSettings> rules) {

    public RulePack {
        rules = List.copyOf(rules);
    }

    /**
     * One rule's parameters.
     *
     * @param rule id of the rule
     * @param ruleVersion version of the rule that they are for
     * @param enabled whether the rule decides at all
     * @param parameters by the names in the rule's descriptor, in the units it says
     */
    public record RuleSettings(String rule, int ruleVersion, boolean enabled, Map<String, String> parameters) {

        public RuleSettings {
            parameters = Map.copyOf(parameters);
        }
    }
}
