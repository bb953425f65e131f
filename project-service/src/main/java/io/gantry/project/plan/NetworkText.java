package io.gantry.project.plan;

import io.gantry.event.Activity;
import io.gantry.event.ActivityLink;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Links and constraints as histories show them. */
final class NetworkText {

    // Nobody reads on, and a history has room for many changes.
    private static final int SHOWN = 10;

    private NetworkText() {}

    /** Such as {@code A060 FS +7 ELAPSED, A065 SS}; absent without links. */
    static @Nullable String ofLinks(Activity activity) {
        var links = activity.waitsFor();
        if (links.isEmpty()) {
            return null;
        }
        var shown = links.stream().limit(SHOWN).map(NetworkText::of).collect(Collectors.joining(", "));
        return links.size() > SHOWN ? shown + ", … (" + links.size() + ")" : shown;
    }

    /** Such as {@code FNLT 2026-09-30}; absent without a constraint. */
    static @Nullable String ofConstraint(Activity activity) {
        var constraint = activity.constraint();
        if (constraint == null) {
            return null;
        }
        return constraint.date() == null ? constraint.kind().toString() : constraint.kind() + " " + constraint.date();
    }

    private static String of(ActivityLink link) {
        var plain = link.predecessor() + " " + link.type();
        return link.lagDays() == null ? plain : "%s %+d %s".formatted(plain, link.lagDays(), link.lagUnit());
    }
}
