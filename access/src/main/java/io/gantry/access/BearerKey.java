package io.gantry.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * What a device or a script shows: {@code <prefix><id>_<secret>}, both in hexadecimal. Only its holder has the secret.
 *
 * @param prefix says of what kind it is, and lets scanners for leaked secrets find it
 * @param id of the device or the token, 64 bits
 * @param secret 256 bits
 */
public record BearerKey(String prefix, String id, String secret) {

    private static final Pattern FORM = Pattern.compile("([0-9a-f]{16})_([0-9a-f]{64})");

    public static BearerKey random(String prefix, RandomGenerator random) {
        return new BearerKey(prefix, hex(random, 8), hex(random, 32));
    }

    private static String hex(RandomGenerator random, int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The key that {@code text} is; empty if it is none of that kind. */
    public static Optional<BearerKey> parse(String prefix, String text) {
        if (!text.startsWith(prefix)) {
            return Optional.empty();
        }
        var matcher = FORM.matcher(text.substring(prefix.length()));
        return matcher.matches()
                ? Optional.of(new BearerKey(prefix, matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }

    /** The digest of the secret, which may be stored: SHA-256, which cannot be reversed for 256 random bits. */
    public String hash() {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(secret.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Whether {@code hash} is of this secret; it takes as long whatever of it is right. */
    public boolean matches(String hash) {
        return MessageDigest.isEqual(
                hash().getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }

    /** The whole key, secret included: for its holder alone. */
    public String reveal() {
        return prefix + id + "_" + secret;
    }

    @Override
    public String toString() {
        return prefix + id + "_…";
    }
}
