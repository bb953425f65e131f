package io.gantry.issuer.factor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Makes second factors, and checks what somebody shows of one. */
public final class SecondFactors {

    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 10;

    private final SecretBox box;
    private final SecureRandom random;
    private final InstantSource clock;

    public SecondFactors(SecretBox box, SecureRandom random, InstantSource clock) {
        this.box = box;
        this.random = random;
        this.clock = clock;
    }

    /**
     * A factor that is to be confirmed.
     *
     * @param secret as an app takes it; shown this once
     */
    public record Enrolment(SecondFactor factor, String secret) {

        @Override
        public String toString() {
            return "Enrolment[]";
        }
    }

    /**
     * A factor that counts from now on.
     *
     * @param recoveryCodes each is good once, in the place of a code; shown this once
     */
    public record Confirmed(SecondFactor factor, List<String> recoveryCodes) {

        @Override
        public String toString() {
            return "Confirmed[]";
        }
    }

    public Enrolment begin(String account) {
        var secret = bytes(Totp.SECRET_BYTES);
        return new Enrolment(
                new SecondFactor(box.seal(account, secret), false, Long.MIN_VALUE, List.of()), Base32.encode(secret));
    }

    /** The factor as it counts; empty if {@code code} is not of it. */
    public Optional<Confirmed> confirm(String account, SecondFactor begun, String code) {
        var step = stepOf(account, begun, code);
        if (step.isEmpty()) {
            return Optional.empty();
        }
        var codes = Stream.generate(this::recoveryCode).limit(RECOVERY_CODES).toList();
        var digests = codes.stream().map(SecondFactors::digest).toList();
        return Optional.of(new Confirmed(new SecondFactor(begun.sealed(), true, step.getAsLong(), digests), codes));
    }

    /** The factor after {@code code}, of the app or for recovery, was used; empty if it is neither. */
    public Optional<SecondFactor> use(String account, SecondFactor factor, String code) {
        var step = stepOf(account, factor, code);
        if (step.isPresent()) {
            return Optional.of(new SecondFactor(factor.sealed(), true, step.getAsLong(), factor.recovery()));
        }
        var left = new ArrayList<>(factor.recovery());
        return left.remove(digest(code))
                ? Optional.of(new SecondFactor(factor.sealed(), true, factor.lastStep(), left))
                : Optional.empty();
    }

    private OptionalLong stepOf(String account, SecondFactor factor, String code) {
        Instant now = clock.instant();
        return Totp.match(box.open(account, factor.sealed()), code.replace(" ", ""), now, factor.lastStep());
    }

    // Eighty random bits in groups of four: they cannot be guessed, so a fast digest will do.
    private String recoveryCode() {
        return Base32.encode(bytes(RECOVERY_BYTES)).toLowerCase(Locale.ROOT).replaceAll("(....)(?=.)", "$1-");
    }

    private byte[] bytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String digest(String code) {
        try {
            var plain = code.toLowerCase(Locale.ROOT).replaceAll("[ -]", "");
            var digest = MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
