package io.gantry.project.check;

import io.gantry.event.Names;
import io.gantry.problem.Fault;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with one request. Each check gives back the value, made canonical, or a stand-in for one that
 * cannot be used; nothing of it may be kept before {@link #throwIfAny()} has returned.
 */
public final class Faults {

    /** What codes and ids look like, of units, projects, activities and open lists such as kinds. */
    public static final String CODE = "^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$";

    /** What a text on one line looks like, to tell clients; {@link #text} is stricter in rare characters. */
    public static final String TEXT =
            "^[^\\u0000-\\u001F\\u007F-\\u009F\\u2028\\u2029]*[^\\s\\u0000-\\u001F\\u007F-\\u009F]"
                    + "[^\\u0000-\\u001F\\u007F-\\u009F\\u2028\\u2029]*$";

    public static final int LONGEST_NAME = 200;

    private static final Pattern CODE_PATTERN = Pattern.compile(CODE);
    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);
    private static final int MOST_DIGITS = 30;
    private static final int MOST = 100;

    private final List<Fault> found = new ArrayList<>();

    public void add(String field, @Nullable Object value, String expected) {
        // A thousand activities may all be wrong in the same way; nobody reads on beyond this.
        if (found.size() < MOST) {
            found.add(Fault.of(field, value, expected));
        }
    }

    /** @throws InvalidContentException if anything has been found */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidContentException(found);
        }
    }

    public String code(String field, @Nullable String value) {
        if (value == null || !CODE_PATTERN.matcher(value).matches()) {
            add(field, value, "1 to 40 letters, digits, dots, underscores or hyphens, a letter or digit first");
        }
        return value == null ? "" : value;
    }

    public String text(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank() || Texts.length(value) > longest || !Texts.isPrintable(value)) {
            add(field, value, "a text of 1 to " + longest + " characters on one line, without control characters");
        }
        return value == null ? "" : value;
    }

    public @Nullable String optionalText(String field, @Nullable String value, int longest) {
        return value == null ? null : text(field, value, longest);
    }

    public Names names(String field, @Nullable NamesDraft value) {
        if (value == null) {
            add(field, null, "an object with the Chinese name as zh and, if there is one, the English name as en");
            return new Names("", null);
        }
        return new Names(
                text(field + ".zh", value.zh(), LONGEST_NAME), optionalText(field + ".en", value.en(), LONGEST_NAME));
    }

    public LocalDate date(String field, @Nullable LocalDate value) {
        if (value == null || value.isBefore(FIRST_DAY) || value.isAfter(LAST_DAY)) {
            add(field, value, "a date from " + FIRST_DAY + " to " + LAST_DAY);
        }
        return value == null ? FIRST_DAY : value;
    }

    /** Checks a number that is at least 0, at most {@code largest} and has at most {@code decimals} decimals. */
    public BigDecimal number(String field, @Nullable BigDecimal value, int decimals, BigDecimal largest) {
        if (value == null || !hasModestSize(value) || !fits(value, decimals, largest)) {
            add(
                    field,
                    value,
                    "a number from 0 to " + largest.toPlainString() + " with at most " + decimals + " decimals");
            return BigDecimal.ZERO;
        }
        // 1.2E+3, 1200 and 1200.0 are one number, and a change from one to the other is none.
        var shortest = value.stripTrailingZeros();
        return shortest.setScale(Math.max(0, shortest.scale()), RoundingMode.UNNECESSARY);
    }

    // Comes first: arithmetic on 1E+1000000000 would write all its digits.
    private static boolean hasModestSize(BigDecimal value) {
        return Math.abs((long) value.scale()) <= MOST_DIGITS && value.precision() <= MOST_DIGITS;
    }

    private static boolean fits(BigDecimal value, int decimals, BigDecimal largest) {
        return value.signum() >= 0
                && value.compareTo(largest) <= 0
                && value.stripTrailingZeros().scale() <= decimals;
    }
}
