package io.gantry.project.list.value;

import io.gantry.problem.Phrase;
import io.gantry.project.list.sheet.Cell;
import io.gantry.project.list.sheet.Cell.Kind;
import io.gantry.project.list.sheet.Sheet;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days. What names a month only is asked about, and never taken for the first of it or for another day. */
public final class Days {

    private static final Phrase DAY = new Phrase(
            "list-day",
            "a whole date such as 2026-03-15, 2026/3/15, 2026.3.15 or 2026年3月15日",
            "完整日期，例如 2026-03-15、2026/3/15、2026.3.15 或 2026年3月15日");
    private static final Phrase MONTH = new Phrase(
            "list-day-of-month",
            "a whole date: this names no day of the month, such as 2026-03-31",
            "完整日期：这里没有写明是哪一天，例如 2026-03-31");
    private static final Phrase NO_SUCH = new Phrase(
            "list-no-such-day", "a date that the calendar has, from 1990 to 2100", "日历上存在的日期，1990 年至 2100 年");

    private static final String YEAR = "((?:19|20|21)\\d\\d)";
    private static final Pattern WHOLE = Pattern.compile(YEAR
            + "(?:([-./])(\\d{1,2})\\2(\\d{1,2})|年(\\d{1,2})月(\\d{1,2})[日号]?|(\\d\\d)(\\d\\d))(?:T?0?0:00(?::00)?)?");
    private static final Pattern END_OF_MONTH = Pattern.compile(YEAR + "年(\\d{1,2})月[底末]");
    private static final Pattern LOOKS_WHOLE = Pattern.compile("\\d{1,4}([-./])\\d{1,2}\\1\\d{1,4}");
    private static final Pattern ONLY_MONTH =
            Pattern.compile("(?:\\d{2}|\\d{4})(?:[-./]\\d{1,2}|年\\d{0,2}月?[底末初]?)|\\d{1,2}月(?:[底末初]|[上中下]旬)?");
    // The groups of month and day, one pair for each form.
    private static final int FIRST_FORM = 3;
    private static final int LAST_FORM = 7;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private Days() {}

    /** @param sheet tells which day a number stands for */
    public static Reading<LocalDate> read(Cell cell, Sheet sheet) {
        if (cell.kind() == Kind.DAY) {
            return checked(LocalDate.parse(cell.text()));
        }
        if (cell.kind() != Kind.TEXT && cell.kind() != Kind.NUMBER) {
            return Reading.asking(DAY);
        }
        var text = Normalizer.normalize(cell.text(), Normalizer.Form.NFKC).replaceAll("\\s", "");
        var whole = WHOLE.matcher(text);
        if (whole.matches()) {
            return day(whole);
        }
        var end = END_OF_MONTH.matcher(text);
        if (end.matches()) {
            return endOfMonth(Integer.parseInt(end.group(1)), Integer.parseInt(end.group(2)));
        }
        // Before serial numbers: 2026.3 is one, of a moment in 1905.
        if (ONLY_MONTH.matcher(text).matches()) {
            return Reading.asking(MONTH);
        }
        var counted = cell.kind() == Kind.NUMBER ? sheet.dayOf(cell) : null;
        if (counted != null && isSound(counted)) {
            return Reading.of(counted);
        }
        return Reading.asking(LOOKS_WHOLE.matcher(text).matches() && text.charAt(0) == '0' ? NO_SUCH : DAY);
    }

    private static Reading<LocalDate> day(Matcher whole) {
        for (int group = FIRST_FORM; group < LAST_FORM + 2; group += 2) {
            var month = whole.group(group);
            var day = whole.group(group + 1);
            if (month != null && day != null) {
                return of(Integer.parseInt(whole.group(1)), Integer.parseInt(month), Integer.parseInt(day));
            }
        }
        throw new IllegalStateException("a day without a month: " + whole.group());
    }

    private static Reading<LocalDate> of(int year, int month, int day) {
        try {
            return checked(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Reading.asking(NO_SUCH);
        }
    }

    private static Reading<LocalDate> endOfMonth(int year, int month) {
        try {
            return checked(YearMonth.of(year, month).atEndOfMonth());
        } catch (DateTimeException e) {
            return Reading.asking(NO_SUCH);
        }
    }

    private static Reading<LocalDate> checked(LocalDate day) {
        return isSound(day) ? Reading.of(day) : Reading.asking(NO_SUCH);
    }

    private static boolean isSound(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }
}
