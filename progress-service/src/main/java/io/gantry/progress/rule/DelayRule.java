package io.gantry.progress.rule;

import java.time.Instant;
import java.util.Optional;

/**
 * One way to be late. A rule judges one subject at a time and is pure: the same context gives the same finding. An
 * implementation has a constructor without parameters.
 */
public interface DelayRule {

    /** What the rule is called, which parameters it takes and what it says; the same at each call. */
    RuleDescriptor descriptor();

    /** The delay of the context's subject that stands at {@link RuleContext#now()}. */
    Optional<Finding> finding(RuleContext context);

    /**
     * The first instant after {@link RuleContext#now()} at which the passing of time alone may change the finding; empty
     * when only an event can. Too early is allowed, and costs a judgement; too late is not.
     */
    Optional<Instant> nextChange(RuleContext context);
}
