package io.gantry.progress.rule;

import io.gantry.event.Delay;

/**
 * What a delay is tracked by, within its project: one rule's view of one subject.
 *
 * @param subjectId id of the delay's subject
 */
public record DelayKey(String rule, String subjectId) {

    public static DelayKey of(Delay delay) {
        return new DelayKey(delay.rule(), delay.subject().id());
    }
}
