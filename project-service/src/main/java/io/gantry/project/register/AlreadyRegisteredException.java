package io.gantry.project.register;

import io.gantry.problem.Phrase;

/** The code of a new entry belongs to another one already, or looks like the code of another one. */
public final class AlreadyRegisteredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Phrase NEW = new Phrase("unregistered-code", "a code that is not registered yet", "尚未登记的代码");
    private static final Phrase DIFFERENT = new Phrase(
            "distinct-code",
            "a code that differs from every registered one by more than case, hyphen and underscore, O and 0, or l, I"
                    + " and 1",
            "与所有已登记代码的差别不只是大小写、连字符与下划线、O 与 0 或 l、I 与 1 的代码");

    private final String field;
    private final String code;
    private final transient Phrase expected;

    private AlreadyRegisteredException(String field, String code, Phrase expected) {
        super(code + " (expected: " + expected + ")");
        this.field = field;
        this.code = code;
        this.expected = expected;
    }

    public static AlreadyRegisteredException same(String field, String code) {
        return new AlreadyRegisteredException(field, code, NEW);
    }

    public static AlreadyRegisteredException similar(String field, String code) {
        return new AlreadyRegisteredException(field, code, DIFFERENT);
    }

    public String field() {
        return field;
    }

    /** The code that was wanted. */
    public String code() {
        return code;
    }

    /** What a code must be instead. */
    public Phrase expected() {
        return expected;
    }
}
