package io.gantry.issuer.startup;

/** The issuer refuses to start, for a reason that the operator can remove. */
public final class RefusedToStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param sentence one line, for people */
    public RefusedToStartException(String sentence) {
        super(sentence);
    }
}
