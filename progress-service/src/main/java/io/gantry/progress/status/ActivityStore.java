package io.gantry.progress.status;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the activities are kept, one document each. */
public interface ActivityStore extends Judged<ActivityStatus> {

    /** All activities of a project, also those that are not in its plan any more. */
    List<Kept<ActivityStatus>> ofProject(String projectId);

    /** First planned day of the project's activities that are planned and not complete, but for those of the keys {@code except}. */
    Optional<LocalDate> earliestOpenStart(String projectId, Collection<String> except);

    /**
     * How many activities of the plan, but for {@code except}, are not complete and were to be begun and finished by a
     * day; at most {@code limit}.
     */
    int openBefore(String projectId, LocalDate by, Collection<String> except, int limit);

    /** Activities of the present plan in the order of their positions, from the one after {@code after}. */
    List<ActivityStatus> page(String projectId, @Nullable Place after, int limit);

    /** Where an activity stands in its plan. */
    record Place(int position, String id) {

        /** In the order of texts as in that of positions. */
        String text() {
            return "%011d".formatted(position - (long) Integer.MIN_VALUE) + id;
        }
    }
}
