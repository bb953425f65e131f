package io.gantry.project.register;

import io.gantry.problem.Phrase;

/** There is no such entry in the register. */
public final class NotRegisteredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Phrase kind;

    /** @param kind what there is none of */
    public NotRegisteredException(Phrase kind) {
        super("no " + kind + " is registered under this code");
        this.kind = kind;
    }

    public Phrase kind() {
        return kind;
    }
}
