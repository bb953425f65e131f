package io.gantry.schedule;

import java.util.List;
import java.util.function.Function;

/** A schedule, or why there is none. */
public sealed interface Answer permits Schedule, Answer.Refused {

    <R> R match(Function<Schedule, R> scheduled, Function<List<Fault>, R> refused);

    /** @throws IllegalArgumentException naming the faults */
    default Schedule orThrow() {
        return match(Function.identity(), faults -> {
            throw new IllegalArgumentException(faults.toString());
        });
    }

    /** @param faults everything that was found wrong, in no order that depends on the plan's; at least one */
    record Refused(List<Fault> faults) implements Answer {

        public Refused {
            faults = List.copyOf(faults);
        }

        @Override
        public <R> R match(Function<Schedule, R> scheduled, Function<List<Fault>, R> refused) {
            return refused.apply(faults);
        }
    }
}
