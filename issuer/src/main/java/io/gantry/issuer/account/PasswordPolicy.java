package io.gantry.issuer.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which passwords are too easy to guess, after NIST SP 800-63B: the commonest, those that say whose they are, and those that
 * repeat themselves. It asks for no kinds of characters; length is checked where a password comes in.
 */
final class PasswordPolicy {

    private static final Pattern NO_LETTERS_AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s._-]+");
    private static final String DISGUISES = "0134578@$!+";
    private static final String DISGUISED = "oleastbasit";
    private static final int SHORTEST_DIGITS = 16;
    private static final int FEW = 4;
    private static final int SHORTEST_NAME = 3;

    private PasswordPolicy() {}

    /** What is wrong with a password. */
    enum Weakness {
        COMMON,
        NAME,
        REPEATS
    }

    static Optional<Weakness> weaknessOf(String password, @Nullable String account, @Nullable DisplayNames names) {
        var text = Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (repeats(text)) {
            return Optional.of(Weakness.REPEATS);
        }
        if (isCommon(text)) {
            return Optional.of(Weakness.COMMON);
        }
        return says(text, account) || names != null && (says(text, names.zh()) || says(text, names.en()))
                ? Optional.of(Weakness.NAME)
                : Optional.empty();
    }

    // Few different characters, the same part again and again, or one character after the other.
    private static boolean repeats(String text) {
        var points = text.codePoints().toArray();
        if (text.codePoints().distinct().count() < FEW) {
            return true;
        }
        for (int period = 1; period <= points.length / 2; period++) {
            if (hasPeriod(points, period)) {
                return true;
            }
        }
        return runs(points, 1) || runs(points, -1);
    }

    private static boolean hasPeriod(int[] points, int period) {
        for (int i = period; i < points.length; i++) {
            if (points[i] != points[i - period]) {
                return false;
            }
        }
        return true;
    }

    // All but two, so that 1234567890 is one.
    private static boolean runs(int[] points, int step) {
        var breaks = 0;
        for (int i = 1; i < points.length; i++) {
            breaks += points[i] == points[i - 1] + step ? 0 : 1;
        }
        return breaks <= 2;
    }

    private static boolean isCommon(String text) {
        if (text.chars().allMatch(Character::isDigit) && text.length() < SHORTEST_DIGITS) {
            return true;
        }
        var stem = NO_LETTERS_AROUND.matcher(text).replaceAll("");
        return Stream.of(text, stem, undisguised(text), undisguised(stem))
                .flatMap(each -> Stream.of(each, NO_LETTERS.matcher(each).replaceAll("")))
                .anyMatch(CommonPasswords.ALL::contains);
    }

    private static String undisguised(String text) {
        var plain = text.chars()
                .mapToObj(c -> {
                    var at = DISGUISES.indexOf(c);
                    return String.valueOf(at < 0 ? (char) c : DISGUISED.charAt(at));
                })
                .collect(Collectors.joining());
        return NO_LETTERS_AROUND.matcher(plain).replaceAll("");
    }

    private static boolean says(String text, @Nullable String name) {
        if (name == null) {
            return false;
        }
        var plain = SEPARATORS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
        var least = plain.chars().allMatch(c -> c < 128) ? SHORTEST_NAME : 2;
        return plain.length() >= least
                && SEPARATORS.matcher(text).replaceAll("").contains(plain);
    }
}
