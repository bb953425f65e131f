package io.gantry.progress.status;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the reports are kept, one document each. */
public interface ReportStore extends Judged<ReportStatus> {

    /** Reports on a project, those received last first, from the one before {@code offset} in the log. */
    List<ReportStatus> page(String projectId, @Nullable Long offset, int limit);

    /** Reports of a series that were seen before {@code place}, those seen last first; absent: before the end of time. */
    List<Kept<ReportStatus>> before(Series series, @Nullable String place, Wanted wanted, int limit);

    /** Reports of a series that were seen after {@code place}, those seen first first. */
    List<Kept<ReportStatus>> after(Series series, String place, int limit);

    /** Keys of reports on a project, the first in their order. */
    List<String> keys(String projectId, int limit);

    /** Keys of the reports of a project that are doubted. */
    List<String> doubted(String projectId);

    /**
     * Which reports of a series.
     *
     * @param sound without those about which a delay stands
     * @param sayingStart only those that say when the work began
     * @param except without those of these keys
     */
    record Wanted(boolean sound, boolean sayingStart, Collection<String> except) {

        public static final Wanted SOUND = new Wanted(true, false, List.of());
        static final Wanted ALL = new Wanted(false, false, List.of());

        /** Whether {@code report} is one of them. */
        boolean includes(ReportStatus report) {
            var reported = report.reported();
            return reported != null
                    && (!sound || !report.isDoubted())
                    && (!sayingStart || reported.actualStart() != null)
                    && !except.contains(report.key());
        }

        Wanted without(Collection<String> keys) {
            return new Wanted(sound, sayingStart, keys);
        }

        Wanted saying() {
            return new Wanted(sound, true, except);
        }
    }
}
