package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of the delay rules that are in force together.
 *
 * @param code identity, e.g. {@code default}
 * @param version counts from 1; a version never changes
 * @param zone IANA id of the time zone in which days begin and end for the rules, e.g. {@code Asia/Shanghai}; absent in
 *     packs of versions of the service that did not say it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RulePack(String code, int version, @Nullable String zone, List<RuleSettings> rules) {

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
