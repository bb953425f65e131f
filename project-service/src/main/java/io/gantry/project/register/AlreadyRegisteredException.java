package io.gantry.project.register;

/** The code of a new entry belongs to another one already. */
public final class AlreadyRegisteredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    public AlreadyRegisteredException(String field, String code) {
        super(code + " (expected: a code that is not registered yet)");
        this.field = field;
    }

    public String field() {
        return field;
    }
}
