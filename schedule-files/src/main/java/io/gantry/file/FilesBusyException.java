package io.gantry.file;

/** Others are read at the moment; the same may be asked again soon. */
public final class FilesBusyException extends Exception {

    private static final long serialVersionUID = 1L;

    public FilesBusyException(String message) {
        super(message);
    }
}
