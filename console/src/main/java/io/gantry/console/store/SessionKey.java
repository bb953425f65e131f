package io.gantry.console.store;

import io.gantry.store.seal.Seal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What follows from a session's id: the name under which the session is stored, and the key that seals what is in
 * it. Neither leads back to the id.
 */
public final class SessionKey {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 32;
    // No two sessions have one key, so there is no other place where it would open.
    private static final byte[] EVERYWHERE = {};

    private final String name;
    private final Seal seal;

    private SessionKey(String name, Seal seal) {
        this.name = name;
        this.seal = seal;
    }

    /** An id that nobody can guess. */
    public static String newId() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random(ID_BYTES));
    }

    /** @param id may be anything that a browser sends */
    public static SessionKey of(String id) {
        return new SessionKey(HexFormat.of().formatHex(derived(id, "name")), new Seal(derived(id, "seal")));
    }

    public String name() {
        return name;
    }

    public byte[] seal(byte[] content) {
        return seal.close(content, EVERYWHERE);
    }

    /** What was sealed; empty if it was not sealed for this session with this key. */
    public Optional<byte[]> open(byte[] sealed) {
        return seal.open(sealed, EVERYWHERE);
    }

    private static byte[] derived(String id, String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(("gantry " + id).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC with SHA-256", e);
        }
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
