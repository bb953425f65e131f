package io.gantry.progress.status;

import io.gantry.event.DelayEvent;
import io.gantry.event.DelayEvent.Cause;
import io.gantry.event.Event;
import io.gantry.event.ProgressEvent;
import io.gantry.event.ProgressEvent.ProgressReported;
import io.gantry.event.ProjectEvent;
import org.jspecify.annotations.Nullable;

/**
 * Everything known of one project. The topics may be read in any order relative to each other, so each part folds its
 * own topic and none needs another to be there first.
 *
 * @param version counts saves; a save succeeds only on the version it was read at
 * @param partition partition of the log, in every topic, that carries this project
 * @param applied how far each topic has been folded in
 * @param unexamined the latest event that the delay rules have not looked at; absent when there is none
 */
public record ProjectStatus(
        String id,
        long version,
        int partition,
        Applied applied,
        Registration registration,
        Reported reported,
        Delays delays,
        @Nullable Cause unexamined) {

    /** A project of which nothing is known. */
    static ProjectStatus unknown(String id, int partition) {
        return new ProjectStatus(
                id, 0, partition, Applied.NOTHING, Registration.NONE, Reported.NOTHING, Delays.NONE, null);
    }

    /** Whether the project is registered; reports may be known before that when the log is read anew. */
    public boolean isRegistered() {
        return registration.project() != null;
    }

    /** The status after {@code event}. Events of no interest, and those known already, change only the position. */
    ProjectStatus on(Event event, long offset) {
        if (event instanceof ProjectEvent registry) {
            return with(applied.withProject(offset), registration.on(registry), reported, delays, causeOf(event));
        }
        if (event instanceof ProgressReported report) {
            var next = reported.on(report);
            return with(applied.withProgress(offset), registration, next, delays, causeOf(event));
        }
        if (event instanceof DelayEvent delay) {
            return with(applied.withDelay(offset), registration, reported, delays.on(delay), unexamined);
        }
        return this;
    }

    /** The status after a report that is known already under the same id. */
    ProjectStatus onRepeat(long offset) {
        return with(applied.withProgress(offset), registration, reported, delays, unexamined);
    }

    /** The status with nothing left that the delay rules have not looked at. */
    ProjectStatus examined() {
        return with(applied, registration, reported, delays, null);
    }

    private static Cause causeOf(Event event) {
        return new Cause(event.id(), event.time());
    }

    private ProjectStatus with(
            Applied applied, Registration registration, Reported reported, Delays delays, @Nullable Cause unexamined) {
        return new ProjectStatus(id, version, partition, applied, registration, reported, delays, unexamined);
    }

    /**
     * Offsets of the last records folded in, one for each topic; −1 before the first.
     */
    public record Applied(long project, long progress, long delay) {

        static final Applied NOTHING = new Applied(-1, -1, -1);

        /** Whether the record of {@code event} at {@code offset} has been folded in. */
        boolean includes(Event event, long offset) {
            if (event instanceof ProjectEvent) {
                return offset <= project;
            }
            return offset <= (event instanceof ProgressEvent ? progress : delay);
        }

        Applied withProject(long offset) {
            return new Applied(offset, progress, delay);
        }

        Applied withProgress(long offset) {
            return new Applied(project, offset, delay);
        }

        Applied withDelay(long offset) {
            return new Applied(project, progress, offset);
        }
    }
}
