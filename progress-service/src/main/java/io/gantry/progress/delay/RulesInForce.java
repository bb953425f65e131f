package io.gantry.progress.delay;

import io.gantry.event.RulePack;
import io.gantry.progress.rule.RuleDescriptor;
import java.util.List;
import java.util.Optional;

/** By which rules and thresholds delays are found now. */
public interface RulesInForce {

    /** All rules, in the order of their ids. */
    List<RuleDescriptor> descriptors();

    /** The pack that was adopted last; empty until the first has been. */
    Optional<RulePack> pack();
}
