package io.gantry.http.input;

/** A text is not of the form, or not in the range, that its type has over HTTP. */
public final class RefusedFormException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String expected;
    private final boolean understood;

    private RefusedFormException(String text, String expected, boolean understood) {
        super(text + " (expected: " + expected + ")");
        this.expected = expected;
        this.understood = understood;
    }

    static RefusedFormException form(String text, String expected) {
        return new RefusedFormException(text, expected, false);
    }

    static RefusedFormException range(String text, String expected) {
        return new RefusedFormException(text, expected, true);
    }

    /** The form or the range that is expected instead. */
    public String expected() {
        return expected;
    }

    /** Whether the form was right and only the value is out of range. */
    public boolean isUnderstood() {
        return understood;
    }
}
