package io.gantry.notification.address;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One way to reach a unit.
 *
 * @param id derived from type and address: a changed address is another channel, with a queue and a health of its own
 * @param type of the channel, e.g. {@code webhook}
 * @param address in the canonical form of its type
 */
public record UnitChannel(String id, String type, String address) {

    private static final int ID_BYTES = 8;

    static UnitChannel of(String type, String address) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((type + "\n" + address).getBytes(StandardCharsets.UTF_8));
            return new UnitChannel(HexFormat.of().formatHex(digest, 0, ID_BYTES), type, address);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
