package io.gantry.file.child;

import io.gantry.file.FileActivity;
import io.gantry.file.FileCalendar;
import io.gantry.file.FileLink;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Elapsed lags in Primavera's formats, where each lag is in working days. Written is the working lag that amounts to the same by the
 * planned dates, and beside it, in {@link FileActivity#LAGS_COLUMN}, what elapses. Read is what elapses, if the working lag is still
 * the one that was written.
 */
final class ElapsedLags {

    private static final Pattern ENTRY = Pattern.compile("(\\S+) (FS|SS|FF|SF) (-?\\d{1,5})/(-?\\d{1,5})");
    private static final String BETWEEN = "; ";

    private final FileCalendar calendar;
    private final Map<LocalDate, Boolean> exceptions;
    private final Map<String, FileActivity> activities = new HashMap<>();

    /** @param calendar by which lags are counted */
    ElapsedLags(FileCalendar calendar, List<FileActivity> activities) {
        this.calendar = calendar;
        this.exceptions = calendar.exceptions().stream()
                .collect(Collectors.toMap(FileCalendar.Day::date, FileCalendar.Day::working, (a, b) -> b));
        activities.forEach(activity -> this.activities.put(activity.id(), activity));
    }

    /** The working lag with which, by the planned dates, a link amounts to the same. */
    int working(FileLink link) {
        var predecessor = activities.get(link.predecessor());
        if (!link.elapsed() || predecessor == null) {
            return link.lagDays();
        }
        boolean fromStart = link.type() == FileLink.Type.SS || link.type() == FileLink.Type.SF;
        // The evening before which nothing of the lag has elapsed.
        var evening = fromStart && !predecessor.milestone()
                ? Objects.requireNonNull(predecessor.start()).minusDays(1)
                : Objects.requireNonNull(predecessor.finish());
        var end = evening.plusDays(link.lagDays());
        return end.isBefore(evening) ? -count(end, evening) : count(evening, end);
    }

    // The working days after one evening up to another.
    private int count(LocalDate from, LocalDate to) {
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(day -> exceptions.getOrDefault(day, calendar.week().contains(day.getDayOfWeek())))
                .count();
    }

    /** What is written of the links of an activity; nothing if none of them has an elapsed lag. */
    @Nullable
    String text(List<FileLink> links) {
        var text = links.stream()
                .filter(FileLink::elapsed)
                .map(link -> link.predecessor() + " " + link.type() + " " + link.lagDays() + "/" + working(link))
                .collect(Collectors.joining(BETWEEN));
        return text.isEmpty() ? null : text;
    }

    /** The links as they were before they were written. */
    static List<FileLink> restored(List<FileLink> links, @Nullable String text) {
        if (text == null) {
            return links;
        }
        var elapsed = new HashMap<FileLink, FileLink>();
        Arrays.stream(text.split(BETWEEN))
                .map(ENTRY::matcher)
                .filter(entry -> entry.matches())
                .forEach(entry -> {
                    var type = FileLink.Type.valueOf(entry.group(2));
                    elapsed.put(
                            new FileLink(entry.group(1), type, Integer.parseInt(entry.group(4)), false),
                            new FileLink(entry.group(1), type, Integer.parseInt(entry.group(3)), true));
                });
        return links.stream().map(link -> elapsed.getOrDefault(link, link)).toList();
    }
}
