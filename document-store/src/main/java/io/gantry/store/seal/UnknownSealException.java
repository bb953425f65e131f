package io.gantry.store.seal;

/** A stored secret is sealed with a key that this service does not have, or for another place. */
public final class UnknownSealException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownSealException(String place, String key) {
        super("the secret of " + place + " does not open with the key " + key
                + " (expected: that key among gantry.seal.keys, and the secret as it was stored)");
    }
}
