package io.gantry.file.child;

/** Ends the process with a number that says what is wrong with the file. */
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    static final int UNKNOWN_FORMAT = 40;
    static final int BROKEN = 41;
    static final int OTHER_ENCODING = 42;
    static final int NO_SUCH_PROJECT = 43;

    private final int exit;

    RefusedException(int exit) {
        super("exit " + exit);
        this.exit = exit;
    }

    int exit() {
        return exit;
    }
}
