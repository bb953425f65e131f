package io.gantry.stream;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Seals records under a key that only their writer and their reader have: HMAC-SHA-256 over topic, key and value. */
final class WriterSeal {

    /** The header that has the seal, as bytes. */
    static final String HEADER = "gantry_seal";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_KEY = 32;

    private final SecretKeySpec key;

    private WriterSeal(SecretKeySpec key) {
        this.key = key;
    }

    /** @throws IllegalArgumentException if it is no key, or one that could be guessed; the message does not say it */
    static WriterSeal of(String hexadecimal) {
        byte[] bytes;
        try {
            bytes = HexFormat.of().parseHex(hexadecimal.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("a writer's key is not in hexadecimal digits");
        }
        if (bytes.length < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "a writer's key has " + bytes.length + " bytes (expected: " + SHORTEST_KEY + " or more)");
        }
        return new WriterSeal(new SecretKeySpec(bytes, ALGORITHM));
    }

    byte[] seal(String topic, byte[] recordKey, byte[] value) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (var part : new byte[][] {CloudEventHeaders.utf8(topic), recordKey}) {
                mac.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
                mac.update(part);
            }
            return mac.doFinal(value);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    boolean isOn(byte @Nullable [] seal, String topic, byte[] recordKey, byte[] value) {
        return seal != null && MessageDigest.isEqual(seal, seal(topic, recordKey, value));
    }
}
