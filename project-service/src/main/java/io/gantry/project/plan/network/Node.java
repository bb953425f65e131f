package io.gantry.project.plan.network;

import io.gantry.event.Activity;
import io.gantry.event.ActivityLink;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a network has of an activity.
 *
 * @param parent the activity that it is a part of
 * @param ties what it waits for
 * @param own the field that says when it happens, so that it cannot be the sum of its parts; absent if none does
 */
public record Node(
        String id,
        @Nullable String parent,
        List<Tie> ties,
        @Nullable String own) {

    public Node {
        ties = List.copyOf(ties);
    }

    /**
     * A link without its lag, which makes no difference here.
     *
     * @param place where it is among the activity's links as they came
     */
    public record Tie(String predecessor, ActivityLink.Type type, int place) {}

    public static Node of(Activity activity) {
        var ties = new ArrayList<Tie>();
        for (var link : activity.waitsFor()) {
            ties.add(new Tie(link.predecessor(), link.type(), ties.size()));
        }
        return new Node(
                activity.id(),
                activity.parent(),
                ties,
                own(
                        !ties.isEmpty(),
                        activity.milestone(),
                        activity.durationDays() != null,
                        activity.constraint() != null));
    }

    /** Of what says when an activity happens, the field that is named first where that is too much. */
    public static @Nullable String own(boolean links, boolean milestone, boolean duration, boolean constraint) {
        if (links) {
            return "links";
        }
        if (milestone) {
            return "milestone";
        }
        if (duration) {
            return "durationDays";
        }
        return constraint ? "constraint" : null;
    }
}
