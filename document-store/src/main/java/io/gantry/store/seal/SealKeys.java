package io.gantry.store.seal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The keys of a service: the first seals, all of them open. So a new key is put behind the one in use on every instance,
 * then before it, and the old one is taken away when everything has been sealed anew.
 *
 * <p>A sealed text is {@code sealed:KEY:BASE64}; KEY tells the keys apart and nothing about them. A text that does not begin
 * so was stored before there were keys and is taken as it is.
 */
public final class SealKeys {

    private static final String MARK = "sealed:";
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");
    private static final int SHOWN_BYTES = 4;

    private final Map<String, Seal> seals = new LinkedHashMap<>();
    private final String current;

    /**
     * @param keys one or more of 64 hexadecimal digits, with commas or white space between them
     * @throws IllegalArgumentException if they are not; its message has nothing of them
     */
    public SealKeys(String keys) {
        var all = keys.strip().split("[\\s,]+");
        for (var key : all) {
            if (!FORM.matcher(key).matches()) {
                throw new IllegalArgumentException("a key of " + key.length()
                        + " characters (expected: 64 hexadecimal digits, as openssl rand -hex 32 prints them)");
            }
            var bytes = HexFormat.of().parseHex(key);
            seals.put(nameOf(bytes), new Seal(bytes));
        }
        current = nameOf(HexFormat.of().parseHex(all[0]));
    }

    /** @param place what {@code text} belongs to; it is opened with the same place only */
    public String close(String text, String place) {
        var seal = seals.get(current);
        if (seal == null) {
            throw new IllegalStateException("there is at least one key");
        }
        var sealed = seal.close(bytes(text), bytes(place));
        return MARK + current + ":" + Base64.getEncoder().encodeToString(sealed);
    }

    /** @throws UnknownSealException if none of the keys opens it at {@code place} */
    public String open(String stored, String place) {
        if (!stored.startsWith(MARK)) {
            return stored;
        }
        var parts = stored.substring(MARK.length()).split(":", 2);
        var seal = seals.get(parts[0]);
        if (seal == null || parts.length < 2) {
            throw new UnknownSealException(place, parts[0]);
        }
        return seal.open(decoded(parts[1]), bytes(place))
                .map(content -> new String(content, StandardCharsets.UTF_8))
                .orElseThrow(() -> new UnknownSealException(place, parts[0]));
    }

    /** Whether {@code stored} is sealed with the key that seals now. */
    public boolean isCurrent(String stored) {
        return stored.startsWith(MARK + current + ":");
    }

    /** Says nothing of the keys but their names. */
    @Override
    public String toString() {
        return "SealKeys" + seals.keySet();
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static String nameOf(byte[] key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key);
            return HexFormat.of().formatHex(Arrays.copyOf(digest, SHOWN_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
