package io.gantry.http.input;

import io.gantry.problem.Phrase;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.UUID;
import java.util.regex.Pattern;

/** The one text form that each type has over HTTP. All methods throw {@link RefusedFormException} for any other. */
public final class Forms {

    static final Phrase DAY = new Phrase("day-form", "a date as YYYY-MM-DD", "日期，格式为 YYYY-MM-DD");
    static final Phrase MONTH = new Phrase("month-form", "a month as YYYY-MM", "月份，格式为 YYYY-MM");
    static final Phrase INSTANT =
            new Phrase("time-form", "a time as YYYY-MM-DDThh:mm:ssZ", "时间，格式为 YYYY-MM-DDThh:mm:ssZ");
    static final Phrase UUID_TEXT = new Phrase("uuid-form", "a UUID", "UUID");

    // Stores keep milliseconds in 64 bits, and a calendar date is made of every instant somewhere.
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final Phrase INSTANT_RANGE =
            new Phrase("time-range", "a time from {min} to {max}", "{min} 到 {max} 之间的时间").with(EARLIEST, LATEST);

    private static final Pattern DAY_FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH_FORM = Pattern.compile("\\d{4}-\\d{2}");
    private static final String CLOCK_AND_OFFSET =
            "-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:?\\d{2})";
    private static final Pattern INSTANT_FORM = Pattern.compile("\\d{4}" + CLOCK_AND_OFFSET);
    private static final Pattern FAR_YEAR = Pattern.compile("[+-]\\d{4,10}" + CLOCK_AND_OFFSET);
    private static final int COLON_FROM_END = 3;

    private Forms() {}

    /** Reads a calendar date, {@code YYYY-MM-DD}. */
    public static LocalDate day(String text) {
        if (!DAY_FORM.matcher(text).matches()) {
            throw RefusedFormException.form(text, DAY);
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw RefusedFormException.form(text, DAY);
        }
    }

    /** Reads a month, {@code YYYY-MM}. */
    public static YearMonth month(String text) {
        if (!MONTH_FORM.matcher(text).matches()) {
            throw RefusedFormException.form(text, MONTH);
        }
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw RefusedFormException.form(text, MONTH);
        }
    }

    /**
     * Reads a point in time, {@code YYYY-MM-DDThh:mm[:ss[.fraction]]} with {@code Z} or an offset, which may lack its
     * colon; from 1900 to 2200.
     */
    public static Instant instant(String text) {
        if (isSigned(text) && FAR_YEAR.matcher(text).matches()) {
            throw RefusedFormException.range(text, INSTANT_RANGE);
        }
        var instant = parsed(text);
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw RefusedFormException.range(text, INSTANT_RANGE);
        }
        return instant;
    }

    private static boolean isSigned(String text) {
        return text.startsWith("+") || text.startsWith("-");
    }

    /** Reads a UUID in its form of 36 characters. */
    public static UUID uuid(String text) {
        try {
            var id = UUID.fromString(text);
            // Java takes 1-1-1-1-1 as well, and would say another text than it was given.
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            throw RefusedFormException.form(text, UUID_TEXT);
        }
        throw RefusedFormException.form(text, UUID_TEXT);
    }

    private static Instant parsed(String text) {
        if (!INSTANT_FORM.matcher(text).matches()) {
            throw RefusedFormException.form(text, INSTANT);
        }
        try {
            return OffsetDateTime.parse(withColon(text)).toInstant();
        } catch (DateTimeException e) {
            throw RefusedFormException.form(text, INSTANT);
        }
    }

    // Many devices write +0800, which ISO 8601 has in its basic form only.
    private static String withColon(String text) {
        int colon = text.length() - COLON_FROM_END;
        return text.endsWith("Z") || text.charAt(colon) == ':'
                ? text
                : text.substring(0, colon + 1) + ":" + text.substring(colon + 1);
    }
}
