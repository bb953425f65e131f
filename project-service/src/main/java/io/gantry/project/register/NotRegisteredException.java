package io.gantry.project.register;

/** There is no such entry in the register. */
public final class NotRegisteredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotRegisteredException(String kind) {
        super("no " + kind + " is registered under this code");
    }
}
