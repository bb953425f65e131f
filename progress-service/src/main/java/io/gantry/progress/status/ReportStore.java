package io.gantry.progress.status;

import io.gantry.event.ProgressReport;
import io.gantry.stream.Position;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every report that has been accepted, once. */
public interface ReportStore {

    /** Keeps reports; one that is there already under the same id stays as it is. */
    void add(Collection<StoredReport> reports);

    /** Those of {@code ids} that are there. */
    Map<UUID, StoredReport> find(Collection<UUID> ids);

    /** Reports on a project, those received last first, from the one after {@code after}. */
    List<StoredReport> page(String projectId, @Nullable Cursor after, int limit);

    /**
     * A report as accepted and where it lies in the log.
     *
     * @param by what people call its sender; absent if it is from before there were accounts
     */
    record StoredReport(
            ProgressReport report,
            Instant receivedAt,
            @Nullable String by,
            Position position) {}

    /** The place of a report in its project's list. */
    record Cursor(long offset) {}
}
