package io.gantry.issuer.startup;

/** The issuer does not start, for a reason that whoever starts it can do something about. */
public final class RefusedToStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param sentence one line, for people */
    public RefusedToStartException(String sentence) {
        super(sentence);
    }
}
