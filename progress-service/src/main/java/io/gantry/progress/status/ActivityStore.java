package io.gantry.progress.status;

import io.gantry.event.Activity;
import io.gantry.event.Cause;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the activities are kept, one document each. */
public interface ActivityStore extends Documents<ActivityStatus>, Judged<ActivityStatus> {

    /** All activities of a project, also those that are not in its plan any more. */
    List<ActivityStatus> ofProject(String projectId);

    /** First planned day of the project's activities that are planned and not complete, but for {@code except}. */
    Optional<LocalDate> earliestOpenStart(String projectId, Collection<String> except);

    /**
     * How many other activities of the plan are not complete and were to be finished by the first day of {@code activity};
     * at most {@code limit}.
     */
    int openBefore(String projectId, Activity activity, int limit);

    /** Activities of the present plan in the order of their positions, from the one after {@code after}. */
    List<ActivityStatus> page(String projectId, @Nullable Place after, int limit);

    /**
     * Makes all activities of a project due.
     *
     * @param cause what of the project has changed; absent where nothing has
     */
    void markDue(String projectId, @Nullable Cause cause);

    /** Where an activity stands in its plan. */
    record Place(int position, String id) {

        /** In the order of texts as in that of positions. */
        String text() {
            return "%011d".formatted(position - (long) Integer.MIN_VALUE) + id;
        }
    }
}
