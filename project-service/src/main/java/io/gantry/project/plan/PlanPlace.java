package io.gantry.project.plan;

import io.gantry.event.Activity;
import io.gantry.http.page.Cursor;
import java.util.List;

/** A place in the order in which activities are shown. */
record PlanPlace(int position, String id) {

    static final int PARTS = 2;

    static PlanPlace of(Activity activity) {
        return new PlanPlace(activity.position(), activity.id());
    }

    /** @throws NumberFormatException if they are not the parts of a {@link #cursor()} */
    static PlanPlace of(List<String> parts) {
        return new PlanPlace(Integer.parseInt(parts.get(0)), parts.get(1));
    }

    Cursor cursor() {
        return Cursor.of(String.valueOf(position), id);
    }
}
