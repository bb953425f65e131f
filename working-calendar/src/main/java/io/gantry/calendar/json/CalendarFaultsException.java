package io.gantry.calendar.json;

import java.util.List;
import java.util.stream.Collectors;

/** A text is no calendar; every fault that was found is named. */
public final class CalendarFaultsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<CalendarFault> faults;

    CalendarFaultsException(List<CalendarFault> faults) {
        super(faults.stream().map(CalendarFault::toString).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    /** At least one, in the order of the text. */
    public List<CalendarFault> faults() {
        return faults;
    }
}
