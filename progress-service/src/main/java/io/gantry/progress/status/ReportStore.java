package io.gantry.progress.status;

import io.gantry.event.Cause;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the reports are kept, one document each. */
public interface ReportStore extends Documents<ReportStatus>, Judged<ReportStatus> {

    /** Reports on a project, those received last first, from the one before {@code offset} in the log. */
    List<ReportStatus> page(String projectId, @Nullable Long offset, int limit);

    /** Reports of a series that were seen before {@code place}, those seen last first; absent: before the end of time. */
    List<ReportStatus> before(Series series, @Nullable String place, Wanted wanted, int limit);

    /** Reports of a series that were seen after {@code place}, those seen first first. */
    List<ReportStatus> after(Series series, String place, int limit);

    /**
     * Makes reports due.
     *
     * @param cause what of their project has changed; absent where nothing has
     */
    void markDue(Collection<String> keys, @Nullable Cause cause);

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

        Wanted saying() {
            return new Wanted(sound, true, except);
        }
    }
}
