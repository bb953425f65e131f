package io.gantry.progress.delay;

import io.gantry.progress.rule.DelayRule;
import io.gantry.progress.rule.Parameters;
import io.gantry.progress.rule.Phase;
import io.gantry.progress.rule.RuleDescriptor;

/**
 * A rule with the parameters that are in force.
 *
 * @param enabled whether it decides; if not, its delays are cleared
 */
record ActiveRule(DelayRule rule, RuleDescriptor descriptor, Parameters parameters, boolean enabled) {

    boolean appliesIn(Phase phase) {
        return enabled && descriptor.phases().contains(phase);
    }
}
