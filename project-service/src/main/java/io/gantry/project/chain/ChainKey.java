package io.gantry.project.chain;

import io.gantry.event.AuditEvent.ChainSigned;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs the heads of chains, by HMAC-SHA-256. The key that verifies them also signs them. */
final class ChainKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 32;

    private final SecretKeySpec key;

    private ChainKey(SecretKeySpec key) {
        this.key = key;
    }

    /** @throws IllegalArgumentException if it is no key, or one that could be guessed; the message does not say it */
    static ChainKey of(String hexadecimal) {
        byte[] bytes;
        try {
            bytes = HexFormat.of().parseHex(hexadecimal.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("gantry.audit.signing-key is not in hexadecimal digits");
        }
        if (bytes.length < SHORTEST) {
            throw new IllegalArgumentException(
                    "gantry.audit.signing-key has " + bytes.length + " bytes (expected: " + SHORTEST + " or more)");
        }
        return new ChainKey(new SecretKeySpec(bytes, ALGORITHM));
    }

    /** @param chain the record key that leads into the partition */
    ChainSigned sign(UUID id, Instant time, String chain, int partition, Link link) {
        long offset = link.next() - 1;
        return new ChainSigned(
                id, time, chain, partition, offset, link.hash(), signature(id, time, partition, offset, link.hash()));
    }

    boolean hasSigned(ChainSigned head) {
        var right = signature(head.id(), head.time(), head.partition(), head.offset(), head.hash());
        return MessageDigest.isEqual(
                right.getBytes(StandardCharsets.US_ASCII), head.signature().getBytes(StandardCharsets.UTF_8));
    }

    private String signature(UUID id, Instant time, int partition, long offset, String hash) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var signed = String.join(
                    " ",
                    "gantry chain head 1",
                    id.toString(),
                    time.toString(),
                    Integer.toString(partition),
                    Long.toString(offset),
                    hash);
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
