package io.gantry.project.reported;

import io.gantry.event.ProgressReport;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What was reported on an activity.
 *
 * @param version counts how often it was written
 * @param reports the latest, the last seen last; what those before them said is in the first
 * @param answered when one of them was last confirmed or corrected; absent: none was
 */
record ReportedActivity(
        String project,
        String id,
        long version,
        List<Said> reports,
        @Nullable Instant answered) {

    /** Reports that are kept of an activity: as many as may be doubted one after the other until somebody answers. */
    private static final int MOST = 10;

    ReportedActivity {
        reports = List.copyOf(reports);
    }

    static ReportedActivity unknown(String project, String id) {
        return new ReportedActivity(project, id, 0, List.of(), null);
    }

    String key() {
        return project + "/" + id;
    }

    boolean has(String report) {
        return reports.stream().anyMatch(said -> said.report().equals(report));
    }

    /** Of two reports with one id the first in the log counts; of two seen at one moment the one that came later. */
    ReportedActivity reported(ProgressReport report) {
        var said = Said.of(report);
        return has(said.report()) ? this : with(said, List.of());
    }

    /** A report that is not among the latest counts no more, whatever it should have said. */
    ReportedActivity corrected(ProgressReport report, Instant at) {
        var said = Said.of(report);
        return (has(said.report()) ? with(said, List.of(said.report())) : this).answered(at);
    }

    ReportedActivity answered(Instant at) {
        var when = at.truncatedTo(ChronoUnit.MILLIS);
        return answered != null && !answered.isBefore(when)
                ? this
                : new ReportedActivity(project, id, version, reports, when);
    }

    private ReportedActivity with(Said said, List<String> without) {
        var next = new ArrayList<>(reports);
        next.removeIf(other -> without.contains(other.report()));
        next.add(said);
        next.sort(Comparator.comparing(Said::seen));
        return new ReportedActivity(project, id, version, next, answered);
    }

    /** What counts: what those that are not {@code doubted} say together; nothing where all are. */
    Optional<Said> counted(Set<String> doubted) {
        return reports.stream().filter(said -> !doubted.contains(said.report())).reduce(Said::and);
    }

    /** The same without the oldest reports; the last that is not {@code doubted} stays. */
    ReportedActivity trimmed(Set<String> doubted) {
        if (reports.size() <= MOST) {
            return this;
        }
        var kept = new ArrayList<>(reports);
        while (kept.size() > MOST) {
            var oldest = kept.remove(0);
            if (doubted.contains(oldest.report())) {
                continue;
            }
            var next = IntStream.range(0, kept.size())
                    .filter(i -> !doubted.contains(kept.get(i).report()))
                    .findFirst();
            if (next.isPresent()) {
                kept.set(next.getAsInt(), oldest.and(kept.get(next.getAsInt())));
            } else {
                kept.set(0, oldest);
            }
        }
        return new ReportedActivity(project, id, version, kept, answered);
    }
}
