package io.gantry.issuer.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Hashes passwords with bcrypt. */
public final class Passwords {

    public static final int SHORTEST = 10;
    public static final int LONGEST = 128;

    private static final int COST = 10;
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 5;

    private final BCryptPasswordEncoder bcrypt;
    private final SecureRandom random;
    private final String unmatched;

    Passwords(SecureRandom random) {
        this.random = random;
        bcrypt = new BCryptPasswordEncoder(COST, random);
        // A made-up hash of the same cost, so that the start does not spend time on computing one.
        unmatched = "$2a$" + COST + "$" + "A".repeat(53);
    }

    String hash(String password) {
        return String.valueOf(bcrypt.encode(condensed(password)));
    }

    public boolean matches(String password, Account account) {
        return bcrypt.matches(condensed(password), account.password());
    }

    /** Takes as long as {@link #matches}, so that response times do not reveal whether an account exists. */
    public void matchNone(String password) {
        bcrypt.matches(condensed(password), unmatched);
    }

    /** A random password that is easy to read out. */
    String random() {
        var password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            password.append(i > 0 && i % GROUP == 0 ? "-" : "")
                    .append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    // bcrypt reads the first 72 bytes only, which are 24 Chinese characters.
    private static String condensed(String password) {
        var text = Normalizer.normalize(password, Normalizer.Form.NFC);
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
