package io.gantry.stream;

/** A record that no retry can make understood. The message says why, without quoting the record. */
public final class PoisonRecordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PoisonRecordException(String reason) {
        super(reason);
    }

    PoisonRecordException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
