package io.gantry.standalone.run;

/** Gantry cannot start or continue; the message is one sentence for the user. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String sentence;

    public RefusedException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
