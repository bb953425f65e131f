package io.gantry.progress.rule;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.function.Function;

/** What a parameter or a piece of evidence is, and in which form it is written. */
public enum Quantity {
    /** {@code 2026-11-28}. */
    DATE("a date as YYYY-MM-DD", LocalDate.class, LocalDate::parse),
    /** {@code 2026-11-28T04:00:00Z}. */
    INSTANT("a UTC instant", Instant.class, Instant::parse),
    /** 0 to 100. */
    PERCENT("a percentage", BigDecimal.class, BigDecimal::new),
    /** A difference between percentages. */
    POINTS("percentage points", BigDecimal.class, BigDecimal::new),
    /** In yuan. */
    MONEY("an amount in yuan", BigDecimal.class, BigDecimal::new),
    COUNT("a whole number", Long.class, Long::valueOf),
    DAYS("a whole number of days", Long.class, Long::valueOf),
    TEXT("a text", String.class, text -> text),
    /** {@code TUESDAY}. */
    WEEKDAY("a day of the week, as TUESDAY", DayOfWeek.class, text -> DayOfWeek.valueOf(text.toUpperCase(Locale.ROOT))),
    /** {@code 12:00}, in the region's time zone. */
    TIME("a time of day as HH:MM", LocalTime.class, LocalTime::parse);

    private final String expectation;
    private final Class<?> type;
    private final Function<String, Object> parser;

    Quantity(String expectation, Class<?> type, Function<String, Object> parser) {
        this.expectation = expectation;
        this.type = type;
        this.parser = parser;
    }

    /** What a value of this kind looks like, e.g. {@code a whole number of days}. */
    public String expectation() {
        return expectation;
    }

    /** The class of values of this kind. */
    public Class<?> type() {
        return type;
    }

    /**
     * The value that {@code text} stands for.
     *
     * @throws RuntimeException if it stands for none
     */
    public Object read(String text) {
        return parser.apply(text);
    }

    /** The text that stands for {@code value}. */
    public String write(Object value) {
        var checked = type.cast(value);
        if (checked instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return checked.toString();
    }
}
