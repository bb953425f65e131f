package io.gantry.progress.rule;

import io.gantry.event.Activity;
import io.gantry.event.Cause;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an activity.
 *
 * @param activity as planned now, or as last planned
 * @param planned whether it is in the plan now
 * @param sound the report that was seen last and is not doubted; absent where there is none
 * @param cause the event since the last judgement that concerns it; {@link Causes} says which, of several; absent when
 *     there is none
 * @param version of the stored activity, as {@code Settled} gives it back
 */
public record ActivityFacts(
        Activity activity,
        boolean planned,
        @Nullable Achieved sound,
        @Nullable Cause cause,
        long version) {}
