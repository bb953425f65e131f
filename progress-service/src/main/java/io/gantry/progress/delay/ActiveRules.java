package io.gantry.progress.delay;

import io.gantry.event.RulePack;
import io.gantry.event.RulePack.RuleSettings;
import io.gantry.progress.rule.DelayRule;
import io.gantry.progress.rule.SubjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rules that decide, with the parameters of one rule pack.
 *
 * @param named ids of all rules that the pack names, those that this version of the service does not have included
 */
record ActiveRules(String pack, int packVersion, List<ActiveRule> rules, Set<String> named) {

    ActiveRules {
        rules = List.copyOf(rules);
        named = Set.copyOf(named);
    }

    /** Those of {@code rules} that {@code pack} has parameters for. */
    static ActiveRules of(List<DelayRule> rules, RulePack pack) {
        var settings = pack.rules().stream().collect(Collectors.toMap(RuleSettings::rule, Function.identity()));
        var active = new ArrayList<ActiveRule>();
        for (var rule : rules) {
            var values = settings.get(rule.descriptor().id());
            if (values != null) {
                active.add(active(rule, values));
            }
        }
        return new ActiveRules(pack.code(), pack.version(), active, settings.keySet());
    }

    private static ActiveRule active(DelayRule rule, RuleSettings settings) {
        var descriptor = rule.descriptor();
        return new ActiveRule(rule, descriptor, descriptor.parameters(settings.parameters()), settings.enabled());
    }

    /** What tells these rules from others, e.g. {@code default@3}. */
    String identity() {
        return pack + "@" + packVersion;
    }

    List<ActiveRule> about(SubjectKind kind) {
        return rules.stream()
                .filter(rule -> rule.descriptor().subject() == kind)
                .toList();
    }
}
