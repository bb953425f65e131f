package io.gantry.project.plan.file;

import io.gantry.event.Calendar;
import io.gantry.event.Calendar.Days;
import io.gantry.event.Calendar.Hours;
import io.gantry.event.Names;
import io.gantry.file.FileCalendar;
import io.gantry.problem.Phrase;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A calendar of a schedule file as one that can be registered.
 *
 * @param calendar without identity and without what it is for; absent if it cannot be taken
 * @param told why not, or what of it is otherwise
 */
record TakenCalendar(@Nullable Calendar calendar, List<Phrase> told) {

    private static final Phrase NO_WEEK =
            new Phrase("file-calendar-week", "no day of the week is worked on in it", "其中每周没有工作日");
    private static final Phrase TOO_MANY = new Phrase(
            "file-calendar-days",
            "more than {most} holidays or working weekends, which is more than a calendar may have",
            "节假日或调休超过 {most} 段，超出日历上限");
    private static final Phrase OTHER_HOURS = new Phrase(
            "file-calendar-other-hours",
            "its days have different hours; those of the first working day of the week, {hours}, count for all",
            "各日的工作时间不同；一律按每周首个工作日的 {hours} 计");
    private static final Phrase KEPT_HOURS = new Phrase(
            "file-calendar-kept-hours",
            "it says no hours that lie within a day; those of the present calendar stay",
            "未写明一日之内的工作时间；沿用现用日历的工作时间");

    private static final int MOST_SPANS = 400;
    private static final int MOST_HOURS = 10;
    private static final int LONGEST_SPAN = 366;

    TakenCalendar {
        told = List.copyOf(told);
    }

    /**
     * @param present the calendar that counts now, whose hours stay where the file says none
     * @param first day of the plan
     * @param last day of the plan
     */
    static TakenCalendar of(
            FileCalendar file, Calendar present, LocalDate first, LocalDate last, String name, String source) {
        var off = spans(file, false);
        var working = spans(file, true);
        if (file.week().isEmpty()) {
            return new TakenCalendar(null, List.of(NO_WEEK));
        }
        if (Math.max(off.size(), working.size()) > MOST_SPANS) {
            return new TakenCalendar(null, List.of(TOO_MANY.with(MOST_SPANS)));
        }
        var told = new ArrayList<Phrase>();
        boolean hours = isInOrder(file.hours());
        if (!hours) {
            told.add(KEPT_HOURS);
        } else if (file.otherHours()) {
            told.add(OTHER_HOURS.with(text(file.hours())));
        }
        var exceptions = file.exceptions();
        var lastKnown = exceptions.isEmpty()
                ? last
                : exceptions.get(exceptions.size() - 1).date();
        var calendar = new Calendar(
                "",
                new Names(name, null),
                List.of(),
                Arrays.stream(DayOfWeek.values())
                        .filter(day -> !file.week().contains(day))
                        .toList(),
                hours
                        ? file.hours().stream()
                                .map(each -> new Hours(each.from(), each.until()))
                                .toList()
                        : present.hours(),
                first.withDayOfYear(1),
                // The holidays of the years after its last one are not known yet.
                endOfYear(lastKnown.isBefore(first) ? first : lastKnown),
                off,
                working,
                source);
        return new TakenCalendar(calendar, told);
    }

    private static LocalDate endOfYear(LocalDate day) {
        return LocalDate.of(day.getYear() + 1, 1, 1).minusDays(1);
    }

    private static String text(List<FileCalendar.Hours> hours) {
        return String.join(
                ", ",
                hours.stream().map(each -> each.from() + "–" + each.until()).toList());
    }

    private static boolean isInOrder(List<FileCalendar.Hours> hours) {
        var end = "";
        for (var each : hours) {
            // Times of two digits each are in the order of their texts.
            if (each.from().compareTo(end) < 0 || each.until().compareTo(each.from()) <= 0) {
                return false;
            }
            end = each.until();
        }
        return !hours.isEmpty() && hours.size() <= MOST_HOURS;
    }

    /** Days in a row; holidays go on over days that are off by the week. */
    private static List<Days> spans(FileCalendar file, boolean working) {
        var spans = new ArrayList<Days>();
        LocalDate from = null;
        LocalDate until = null;
        for (var exception : file.exceptions()) {
            if (exception.working() != working) {
                continue;
            }
            var day = exception.date();
            if (from != null && until != null && joins(file, from, until, day, working)) {
                until = day;
                continue;
            }
            if (from != null && until != null) {
                spans.add(new Days(from, until, null));
            }
            from = day;
            until = day;
        }
        if (from != null && until != null) {
            spans.add(new Days(from, until, null));
        }
        return spans;
    }

    private static boolean joins(FileCalendar file, LocalDate from, LocalDate until, LocalDate day, boolean working) {
        boolean near = day.isBefore(from.plusDays(LONGEST_SPAN));
        return near && until.plusDays(1).datesUntil(day).noneMatch(between -> working || file.works(between));
    }
}
