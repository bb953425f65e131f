package io.gantry.project.check;

import io.gantry.problem.Fault;
import java.util.List;

/** What a client sent was understood and is refused; nothing has been changed. */
public final class InvalidContentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public InvalidContentException(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    /** At least one. */
    public List<Fault> faults() {
        return faults;
    }
}
