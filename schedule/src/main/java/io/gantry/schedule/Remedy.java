package io.gantry.schedule;

import java.util.function.Function;

/** A way to finish earlier. */
public sealed interface Remedy {

    /** Working days that it saves on its activity or link. */
    int days();

    <R> R match(Function<Crash, R> crash, Function<Overlap, R> overlap);

    /** Do the work in fewer days, with more people or shifts. */
    record Crash(String activity, int days) implements Remedy {

        @Override
        public <R> R match(Function<Crash, R> crash, Function<Overlap, R> overlap) {
            return crash.apply(this);
        }
    }

    /** Begin the successor before the predecessor has finished. */
    record Overlap(Link link, int days) implements Remedy {

        @Override
        public <R> R match(Function<Crash, R> crash, Function<Overlap, R> overlap) {
            return overlap.apply(this);
        }
    }
}
