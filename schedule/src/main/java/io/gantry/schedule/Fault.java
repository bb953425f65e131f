package io.gantry.schedule;

import java.util.List;

/** One reason why a plan cannot be scheduled. */
public sealed interface Fault {

    <R> R match(Cases<R> cases);

    /** What to do with each kind; one that comes new is a compile error wherever it matters. */
    interface Cases<R> {

        R doubled(DoubledActivity fault);

        R unknown(UnknownActivity fault);

        R unknown(UnknownCalendar fault);

        R cycle(Cycle fault);

        R outOfRange(OutOfRange fault);
    }

    /** Several activities have the same id. */
    record DoubledActivity(String id) implements Fault {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.doubled(this);
        }
    }

    /** A link names an activity that is not in the plan. */
    record UnknownActivity(Link link, String id) implements Fault {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unknown(this);
        }
    }

    /** An activity names a calendar that the plan does not have. */
    record UnknownCalendar(String activity, String calendar) implements Fault {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unknown(this);
        }
    }

    /**
     * Activities wait for each other.
     *
     * @param chain ids in the order of the links, beginning with the smallest; the last one is the first again
     */
    record Cycle(List<String> chain) implements Fault {

        public Cycle {
            chain = List.copyOf(chain);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.cycle(this);
        }
    }

    /**
     * A value that cannot be.
     *
     * @param subject the activity's id, or the link; empty for the plan
     * @param field such as {@code duration}
     */
    record OutOfRange(String subject, String field, String value, String expected) implements Fault {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.outOfRange(this);
        }
    }
}
