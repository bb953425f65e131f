package io.gantry.progress.device;

import io.gantry.access.DeviceKeys;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * What a device shows: {@code gdk_<id>_<secret>}, both in hexadecimal. Only its holder has the secret.
 *
 * @param id of the device, 64 bits
 * @param secret 256 bits
 */
record DeviceKey(String id, String secret) {

    private static final Pattern FORM = Pattern.compile(DeviceKeys.PREFIX + "([0-9a-f]{16})_([0-9a-f]{64})");

    static DeviceKey random(RandomGenerator random) {
        return new DeviceKey(hex(random, 8), hex(random, 32));
    }

    private static String hex(RandomGenerator random, int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static Optional<DeviceKey> parse(String text) {
        var matcher = FORM.matcher(text);
        return matcher.matches() ? Optional.of(new DeviceKey(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** What may be kept of the secret: its SHA-256, which for 256 random bits nobody turns back. */
    String hash() {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(secret.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Whether {@code hash} is of this secret; it takes as long whatever of it is right. */
    boolean matches(String hash) {
        return MessageDigest.isEqual(
                hash().getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }

    /** The whole key, secret included: for its holder alone. */
    String reveal() {
        return DeviceKeys.PREFIX + id + "_" + secret;
    }

    @Override
    public String toString() {
        return DeviceKeys.PREFIX + id + "_…";
    }
}
