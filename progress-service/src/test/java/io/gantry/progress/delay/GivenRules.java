package io.gantry.progress.delay;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.progress.rule.DelayRule;
import io.gantry.progress.rule.RuleDescriptor;
import java.util.List;
import java.util.Set;

/** Installed rules by their ids: what a test expects of these, a rule that is added does not change. */
final class GivenRules {

    private static final List<DelayRule> INSTALLED = InstalledRules.find();

    /** Those that the golden samples and the tests of settings are made of. */
    static final List<DelayRule> SIX = of(
            "activity-overdue", "investment-behind", "physical-behind", "plan-late", "report-doubted", "report-missed");

    private GivenRules() {}

    /** In the order of their ids. */
    static List<DelayRule> of(String... ids) {
        var wanted = Set.of(ids);
        var found = INSTALLED.stream()
                .filter(rule -> wanted.contains(rule.descriptor().id()))
                .toList();
        assertThat(found).as("rules %s", wanted).hasSize(wanted.size());
        return found;
    }

    static List<RuleDescriptor> descriptors(List<DelayRule> rules) {
        return rules.stream().map(DelayRule::descriptor).toList();
    }
}
