package io.gantry.project.check;

import org.jspecify.annotations.Nullable;

/** A query parameter or header does not have the form it must have. */
public final class InvalidParameterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    public InvalidParameterException(String parameter, @Nullable Object value, String expected) {
        super(parameter);
        this.fault = Fault.of(parameter, String.valueOf(value), expected);
    }

    public Fault fault() {
        return fault;
    }
}
