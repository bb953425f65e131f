package io.gantry.schedule;

import java.time.LocalDate;
import java.util.List;

/**
 * What a change of a plan leads to.
 *
 * @param schedule the schedule with the change
 * @param finishBefore the finish without it
 * @param moves activities of both whose dates differ, by their new start and id
 * @param late ids of activities that were not late and become so: past their planned finish, a constraint or the required finish
 */
public record Consequences(Schedule schedule, LocalDate finishBefore, List<Move> moves, List<String> late) {

    public Consequences {
        moves = List.copyOf(moves);
        late = List.copyOf(late);
    }

    public static Consequences between(Schedule before, Schedule after) {
        return new Comparison(before, after).consequences();
    }

    /**
     * An activity moves.
     *
     * @param days working days by which its finish moves, in its own calendar; negative if it is earlier
     */
    public record Move(String id, Span from, Span to, int days) {}
}
