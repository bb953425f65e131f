package io.gantry.project.register;

/** An export cannot be finished, and part of it has been sent. */
public final class BrokenExportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BrokenExportException(Throwable cause) {
        super("the export ends before its end", cause);
    }
}
