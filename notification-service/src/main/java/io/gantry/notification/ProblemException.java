package io.gantry.notification;

import org.jspecify.annotations.Nullable;

/** A request that cannot be served as it is; the message tells the caller the offending value and what was expected. */
public abstract sealed class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String slug;

    private ProblemException(String slug, String detail) {
        super(detail);
        this.slug = slug;
    }

    /** Last part of the problem's type, stable for clients to tell problems apart. */
    String slug() {
        return slug;
    }

    /** What the request is about does not exist. */
    public static final class NotFoundException extends ProblemException {

        private static final long serialVersionUID = 1L;

        public NotFoundException(String slug, String detail) {
            super(slug, detail);
        }
    }

    /** What the request is about is not in a state that allows it. */
    public static final class ConflictException extends ProblemException {

        private static final long serialVersionUID = 1L;

        public ConflictException(String slug, String detail) {
            super(slug, detail);
        }
    }

    /** A parameter is not what it should be. */
    public static final class InvalidParameterException extends ProblemException {

        private static final long serialVersionUID = 1L;

        private final String parameter;

        public InvalidParameterException(String parameter, @Nullable String value, String expected) {
            super("invalid-parameter", parameter + ": " + value + " (expected: " + expected + ")");
            this.parameter = parameter;
        }

        String parameter() {
            return parameter;
        }
    }
}
