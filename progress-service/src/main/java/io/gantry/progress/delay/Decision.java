package io.gantry.progress.delay;

import io.gantry.event.DelayEvent;
import io.gantry.progress.delay.Subjects.Settled;
import java.util.List;

/**
 * What a look at some subjects of a project has come to.
 *
 * @param events what is to be said; empty when all has been
 * @param settled the subjects of which there is nothing to say for now
 * @param failures what the rules could not judge
 */
record Decision(List<DelayEvent> events, List<Settled> settled, List<Failure> failures) {

    static final Decision NOTHING = new Decision(List.of(), List.of(), List.of());

    Decision {
        events = List.copyOf(events);
        settled = List.copyOf(settled);
        failures = List.copyOf(failures);
    }

    boolean saysSomething() {
        return !events.isEmpty();
    }

    /** A rule that could not judge a subject: what it had decided before stands, and it tries again later. */
    record Failure(String rule, String projectId, String subjectId, RuntimeException exception) {}
}
