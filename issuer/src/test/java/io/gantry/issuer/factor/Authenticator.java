package io.gantry.issuer.factor;

import java.io.ByteArrayOutputStream;
import java.time.Instant;

/** An app that shows codes. */
public record Authenticator(String secret) {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /** @param ahead how many steps its clock is ahead */
    public String code(int ahead) {
        return Totp.code(decoded(secret), Instant.now().getEpochSecond() / 30 + ahead);
    }

    static byte[] decoded(String text) {
        var bytes = new ByteArrayOutputStream();
        var buffer = 0L;
        var held = 0;
        for (var c : text.toCharArray()) {
            buffer = buffer << 5 | ALPHABET.indexOf(c);
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes.write((int) (buffer >> held) & 0xff);
            }
        }
        return bytes.toByteArray();
    }
}
