package io.gantry.progress.status;

import io.gantry.event.Topics;

/**
 * How far each topic has been folded into a document: the offset of the last record of its project's partition that
 * concerned the document; −1 before the first.
 */
public record Offsets(long project, long plan, long progress, long delay) {

    static final Offsets NONE = new Offsets(-1, -1, -1, -1);

    /** Whether the record of {@code topic} at {@code offset} has been folded in. */
    boolean include(String topic, long offset) {
        return offset <= of(topic);
    }

    /** Whether anything has been decided about it. */
    boolean hasDelays() {
        return delay >= 0;
    }

    /** The same after the record of {@code topic} at {@code offset}. */
    Offsets with(String topic, long offset) {
        return switch (topic) {
            case Topics.PROJECT_EVENTS -> new Offsets(offset, plan, progress, delay);
            case Topics.PLAN_EVENTS -> new Offsets(project, offset, progress, delay);
            case Topics.PROGRESS_EVENTS -> new Offsets(project, plan, offset, delay);
            case Topics.DELAY_EVENTS -> new Offsets(project, plan, progress, offset);
            default -> throw unknown(topic);
        };
    }

    private long of(String topic) {
        return switch (topic) {
            case Topics.PROJECT_EVENTS -> project;
            case Topics.PLAN_EVENTS -> plan;
            case Topics.PROGRESS_EVENTS -> progress;
            case Topics.DELAY_EVENTS -> delay;
            default -> throw unknown(topic);
        };
    }

    private static IllegalArgumentException unknown(String topic) {
        return new IllegalArgumentException("topic: " + topic + " (expected: one that is keyed by project)");
    }
}
