package io.gantry.embedded.store;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The server's side of one SCRAM-SHA-256 exchange, without channel binding: the client's first message, our answer with the
 * salt, the client's proof, our own.
 */
final class ScramExchange {

    private static final Pattern FIRST = Pattern.compile("n,,(n=([^,]*),r=([\\x21-\\x2B\\x2D-\\x7E]+))");
    // biws is n,, in Base64: no channel binding.
    private static final Pattern LAST = Pattern.compile("(c=biws,r=([^,]+)),p=([A-Za-z0-9+/=]+)");

    private final StorePassword password;
    private final String nonce;
    private final String begun;

    private ScramExchange(StorePassword password, String nonce, String begun) {
        this.password = password;
        this.nonce = nonce;
        this.begun = begun;
    }

    /**
     * Begins with the client's first message; empty if it is none, or names another user.
     *
     * @param random unpredictable
     */
    static Optional<ScramExchange> begin(StorePassword password, String user, String message, String random) {
        var first = FIRST.matcher(message);
        if (!first.matches() || !first.group(2).equals(user)) {
            return Optional.empty();
        }
        var nonce = first.group(3) + random;
        return Optional.of(new ScramExchange(password, nonce, first.group(1) + "," + challenge(password, nonce)));
    }

    String challenge() {
        return challenge(password, nonce);
    }

    /** The server's proof; empty if the client's last message does not prove that it knows the password. */
    Optional<String> end(String message) {
        var last = LAST.matcher(message);
        if (!last.matches() || !last.group(2).equals(nonce)) {
            return Optional.empty();
        }
        var exchange = begun + "," + last.group(1);
        return bytes(last.group(3))
                .filter(proof -> password.isProvedBy(proof, exchange))
                .map(proof -> "v=" + password.signatureOver(exchange));
    }

    private static String challenge(StorePassword password, String nonce) {
        return "r=" + nonce + ",s=" + password.salt() + ",i=" + StorePassword.ITERATIONS;
    }

    private static Optional<byte[]> bytes(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
