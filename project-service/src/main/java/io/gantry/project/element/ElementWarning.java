package io.gantry.project.element;

import io.gantry.event.ElementState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody should look at. */
enum ElementWarning {
    /** The latest day to apply has passed without an application. */
    APPLY_OVERDUE,
    /** It was applied for after the latest day to apply. */
    APPLIED_LATE,
    /** The day on which it has to be there has passed, and it is not there. */
    GRANT_OVERDUE,
    /** The grant ends before it is needed. */
    EXPIRES_TOO_EARLY,
    /** The activity that needs it is not in the plan. */
    ACTIVITY_GONE;

    private static final Set<ElementState> TO_APPLY_FOR =
            Set.of(ElementState.NEEDED, ElementState.REFUSED, ElementState.EXPIRED);

    static List<ElementWarning> of(RegisteredElement element, LocalDate today) {
        var state = element.stateOn(today);
        if (state == ElementState.DROPPED) {
            return List.of();
        }
        var days = element.days();
        var warnings = new ArrayList<ElementWarning>();
        if (TO_APPLY_FOR.contains(state) && isBefore(days.latestApplyBy(), today)) {
            warnings.add(APPLY_OVERDUE);
        }
        if (state == ElementState.APPLIED
                && isBefore(days.latestApplyBy(), element.last().on())) {
            warnings.add(APPLIED_LATE);
        }
        if (state != ElementState.GRANTED && isBefore(days.needBy(), today)) {
            warnings.add(GRANT_OVERDUE);
        }
        if (state == ElementState.GRANTED && element.lapses() != null && days.needBy() != null) {
            warnings.add(EXPIRES_TOO_EARLY);
        }
        if (days.needBy() == null) {
            warnings.add(ACTIVITY_GONE);
        }
        return warnings;
    }

    private static boolean isBefore(@Nullable LocalDate day, LocalDate other) {
        return day != null && day.isBefore(other);
    }
}
