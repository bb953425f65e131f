package io.gantry.progress.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;

/** What a parameter or a piece of evidence is, and in which form it is written. */
public enum Quantity {
    /** {@code 2026-11-28}. */
    DATE("a date as YYYY-MM-DD", LocalDate.class, LocalDate::parse),
    /** {@code 2026-11-28T04:00:00Z}. */
    INSTANT("a UTC instant", Instant.class, Instant::parse),
    /** 0 to 100. */
    PERCENT("a percentage, not negative", BigDecimal.class, BigDecimal::new),
    /** A difference between percentages. */
    POINTS("percentage points, not negative", BigDecimal.class, BigDecimal::new),
    /** In yuan. */
    MONEY("an amount in yuan, not negative", BigDecimal.class, BigDecimal::new),
    COUNT("a whole number, not negative", Long.class, Long::valueOf),
    DAYS("a whole number of days, not negative", Long.class, Long::valueOf),
    TEXT("a text", String.class, text -> text),
    /** {@code TUESDAY}. */
    WEEKDAY("a day of the week, as TUESDAY", DayOfWeek.class, text -> DayOfWeek.valueOf(text.toUpperCase(Locale.ROOT))),
    /** {@code 12:00}, in the region's time zone. */
    TIME("a time of day as HH:MM", LocalTime.class, LocalTime::parse);

    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final String expectation;
    private final Class<?> type;
    private final Function<String, Object> parser;

    Quantity(String expectation, Class<?> type, Function<String, Object> parser) {
        this.expectation = expectation;
        this.type = type;
        this.parser = parser;
    }

    /** What a value of this kind looks like, e.g. {@code a whole number of days, not negative}. */
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

    /** Whether {@code value} may be a parameter: no amount or number is negative. */
    boolean isThreshold(Object value) {
        if (value instanceof BigDecimal number) {
            return number.signum() >= 0;
        }
        return !(value instanceof Long number) || number >= 0;
    }

    /** The text that stands for {@code value}. */
    public String write(Object value) {
        var checked = type.cast(value);
        return checked instanceof BigDecimal number ? plain(number) : checked.toString();
    }

    /**
     * How people are shown {@code value}. A percentage is cut and not rounded, so that 100% is shown only of what is
     * complete, and 0% only of what has not begun.
     */
    String show(Object value, Region region) {
        return switch (this) {
            case PERCENT -> plain(cut((BigDecimal) value)) + "%";
            case POINTS -> plain(((BigDecimal) value).setScale(2, RoundingMode.HALF_UP));
            case MONEY ->
                new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT))
                        .format(((BigDecimal) value).setScale(2, RoundingMode.HALF_UP));
            case INSTANT -> MINUTES.format(((Instant) value).atZone(region.zone()));
            case DATE, COUNT, DAYS, TEXT, WEEKDAY, TIME -> write(value);
        };
    }

    private static BigDecimal cut(BigDecimal percent) {
        var shown = percent.setScale(2, RoundingMode.DOWN);
        return shown.signum() == 0 && percent.signum() > 0 ? HUNDREDTH : shown;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
