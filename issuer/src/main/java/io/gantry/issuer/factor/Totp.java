package io.gantry.issuer.factor;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time codes (RFC 6238) as every app makes them: SHA-1, six digits, half a minute. */
final class Totp {

    static final int SECRET_BYTES = 20;

    private static final long STEP_SECONDS = 30;
    private static final int DIGITS = 1_000_000;
    // Clocks differ, and people type slowly.
    private static final int STEPS_AROUND = 1;

    private Totp() {}

    /**
     * The step whose code was given; empty if it is none of those around now, or not later than {@code last}.
     *
     * @param last the step whose code was used last: none counts twice
     */
    static OptionalLong match(byte[] secret, String code, Instant now, long last) {
        var step = now.getEpochSecond() / STEP_SECONDS;
        return LongStream.rangeClosed(step - STEPS_AROUND, step + STEPS_AROUND)
                .filter(each -> each > last)
                .filter(each -> MessageDigest.isEqual(code(secret, each).getBytes(), code.getBytes()))
                .findFirst();
    }

    static String code(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var offset = hash[hash.length - 1] & 0xf;
            var number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
            return String.format(Locale.ROOT, "%06d", number % DIGITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC with SHA-1", e);
        }
    }
}
