package io.gantry.project.element;

import io.gantry.event.Names;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people have said of an element.
 *
 * @param authority code of the unit that grants it
 * @param leadDays working days from the application to the grant
 * @param validityDays days for which a grant holds; absent: for good
 * @param activity id of the activity that needs it; absent: it is needed by {@code neededOn}
 * @param neededOn the day on which it has to be there; absent: when the activity starts
 */
public record Facts(
        String id,
        String category,
        Names names,
        String authority,
        int leadDays,
        @Nullable Integer validityDays,
        @Nullable String activity,
        @Nullable LocalDate neededOn) {

    /** The day by which it is needed, with the planned starts of activities by id; null where the activity has none. */
    @Nullable
    LocalDate needBy(Map<String, LocalDate> starts) {
        return activity == null ? neededOn : starts.get(activity);
    }
}
