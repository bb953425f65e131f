package io.gantry.standalone.run;

/** Why Gantry does not run or go on, in one sentence for whoever typed the command. */
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
