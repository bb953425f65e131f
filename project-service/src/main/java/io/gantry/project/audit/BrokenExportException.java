package io.gantry.project.audit;

/** An export cannot be finished, and part of it has been sent. */
final class BrokenExportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenExportException(Throwable cause) {
        super("the export ends before its end", cause);
    }
}
