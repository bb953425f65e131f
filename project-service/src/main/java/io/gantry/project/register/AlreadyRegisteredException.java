package io.gantry.project.register;

/** The code of a new entry belongs to another one already, or looks like the code of another one. */
public final class AlreadyRegisteredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    private AlreadyRegisteredException(String field, String message) {
        super(message);
        this.field = field;
    }

    public static AlreadyRegisteredException same(String field, String code) {
        return new AlreadyRegisteredException(field, code + " (expected: a code that is not registered yet)");
    }

    public static AlreadyRegisteredException similar(String field, String code) {
        return new AlreadyRegisteredException(
                field,
                code + " (expected: a code that differs from every registered one by more than case, hyphen and"
                        + " underscore, O and 0, or l, I and 1)");
    }

    public String field() {
        return field;
    }
}
