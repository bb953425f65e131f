package io.gantry.project.list.sheet;

import io.gantry.project.list.sheet.Cell.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Set;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** What a number in a spreadsheet means: its format tells whether it is a day, a share or a code with zeros in front. */
final class NumberCells {

    // A spreadsheet keeps 15 digits; what a binary fraction has behind them (1.1499999999999999 for 1.15) nobody has
    // typed.
    private static final MathContext KEPT = new MathContext(15);
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    // The day that Excel has after 28 February 1900 did not exist; before it everything is one day off.
    private static final int FIRST_SOUND_SERIAL = 61;
    private static final int LAST_SERIAL = 2_958_465;
    private static final int PERCENT = 9;
    private static final int PERCENT_WITH_DECIMALS = 10;

    // Built-in formats of East Asian programs, of which a file has the number only.
    private static final Set<Integer> EAST_ASIAN_DAYS = Set.of(27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);

    private final LocalDate epoch;

    NumberCells(boolean from1904) {
        this.epoch = from1904 ? EPOCH_1904 : EPOCH_1900;
    }

    /**
     * @param formatId the number of the format; below 164 it is built in
     * @param format its pattern; absent where the file does not have it
     */
    Cell cell(double value, int formatId, @Nullable String format) {
        if (!Double.isFinite(value)) {
            return Cell.error(String.valueOf(value));
        }
        var number = plain(new BigDecimal(value).round(KEPT));
        if (isDay(formatId, format)) {
            var day = day(number);
            return day == null
                    ? new Cell(Kind.NUMBER, number.toPlainString(), number)
                    : new Cell(Kind.DAY, day, number);
        }
        if (isShare(formatId, format)) {
            return new Cell(Kind.SHARE, plain(number.movePointRight(2)).toPlainString() + "%", number);
        }
        return new Cell(Kind.NUMBER, padded(number, format), number);
    }

    /** The day of a serial number, if it is one that counts days soundly. */
    @Nullable
    String day(BigDecimal serial) {
        long days = serial.longValue();
        return serial.signum() < 0 || days < FIRST_SOUND_SERIAL || days > LAST_SERIAL
                ? null
                : epoch.plusDays(days).toString();
    }

    private static boolean isDay(int formatId, @Nullable String format) {
        return EAST_ASIAN_DAYS.contains(formatId) && (format == null || format.isEmpty())
                || DateUtil.isADateFormat(formatId, format == null ? "" : format);
    }

    private static boolean isShare(int formatId, @Nullable String format) {
        return formatId == PERCENT || formatId == PERCENT_WITH_DECIMALS || format != null && format.contains("%");
    }

    // 123 that is shown as 00123 is a code.
    private static String padded(BigDecimal number, @Nullable String format) {
        var digits = number.toPlainString();
        return format != null && format.matches("0{2,20}") && number.scale() <= 0 && digits.length() < format.length()
                ? "0".repeat(format.length() - digits.length()) + digits
                : digits;
    }

    private static BigDecimal plain(BigDecimal number) {
        var shortest = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
