package io.gantry.progress.status;

import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The keys of the reports of a series that were seen last, by place, without a gap. */
final class RecentReports {

    /** How many are read of a series that is longer. */
    static final int READ = 4;

    private static final int MOST = 64;

    private final TreeMap<String, String> keys = new TreeMap<>();
    // Nothing is known of what was seen before; empty if nothing was.
    private String from;

    private RecentReports(String from) {
        this.from = from;
    }

    /** @param last the last of the series, at most {@value #READ} */
    static RecentReports of(List<ReportStatus> last) {
        var oldest = last.size() < READ ? "" : placeOf(last.get(last.size() - 1));
        var recent = new RecentReports(oldest);
        last.forEach(recent::add);
        return recent;
    }

    /** @param last the report of the series that was seen last; null if it has none */
    static RecentReports endingWith(String projectId, @Nullable Reported last) {
        if (last == null) {
            return new RecentReports("");
        }
        var place = Series.place(last.asOf(), last.offset());
        var recent = new RecentReports(place);
        recent.keys.put(place, Keys.report(projectId, last.reportId()));
        return recent;
    }

    private static String placeOf(ReportStatus report) {
        return Objects.requireNonNull(Series.placeOf(report));
    }

    void add(ReportStatus report) {
        var place = placeOf(report);
        if (place.compareTo(from) >= 0) {
            keys.put(place, report.key());
        }
        if (keys.size() > MOST) {
            keys.pollFirstEntry();
            from = keys.firstKey();
        }
    }

    /** Whether all reports from that place on are known. */
    boolean reaches(String place) {
        return place.compareTo(from) >= 0;
    }

    /** Whether there are no others. */
    boolean isComplete() {
        return from.isEmpty();
    }

    /** Keys of those before {@code place}, the last first; absent: before the end of time. */
    Collection<String> before(@Nullable String place) {
        NavigableMap<String, String> before = place == null ? keys : keys.headMap(place, false);
        return before.descendingMap().values();
    }

    /** Keys of those after {@code place}, in order. */
    List<String> after(String place, int limit) {
        return keys.tailMap(place, false).values().stream().limit(limit).toList();
    }
}
