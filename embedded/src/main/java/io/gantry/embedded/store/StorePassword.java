package io.gantry.embedded.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** What the store keeps of the one password that it asks for: enough to check a proof, not enough to make one (RFC 5802). */
final class StorePassword {

    // The least that MongoDB's clients accept. The password is random and as long as a key: more would not make it
    // harder.
    static final int ITERATIONS = 4096;

    private static final int SALT_BYTES = 16;
    private static final int KEY_BITS = 256;

    private final byte[] salt = new byte[SALT_BYTES];
    private final byte[] storedKey;
    private final byte[] serverKey;

    StorePassword(String password) {
        new SecureRandom().nextBytes(salt);
        var salted = saltedBy(password, salt);
        storedKey = digest(mac(salted, "Client Key"));
        serverKey = mac(salted, "Server Key");
    }

    String salt() {
        return Base64.getEncoder().encodeToString(salt);
    }

    /** Whether who made {@code proof} over {@code exchange} knows the password. */
    boolean isProvedBy(byte[] proof, String exchange) {
        var signature = mac(storedKey, exchange);
        if (proof.length != signature.length) {
            return false;
        }
        var key = new byte[proof.length];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) (proof[i] ^ signature[i]);
        }
        return MessageDigest.isEqual(digest(key), storedKey);
    }

    /** Proves to the client that the server, too, has seen the password. */
    String signatureOver(String exchange) {
        return Base64.getEncoder().encodeToString(mac(serverKey, exchange));
    }

    private static byte[] saltedBy(String password, byte[] salt) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, KEY_BITS))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2 with SHA-256", e);
        }
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC with SHA-256", e);
        }
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
