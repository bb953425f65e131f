package io.gantry.stream;

/** A batch cannot be handled now, through no fault of its records; handled again it may. */
public final class TryAgainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TryAgainException(String reason) {
        super(reason);
    }
}
