package io.gantry.project.plan;

import io.gantry.http.validation.Faults;
import io.gantry.problem.Phrase;
import io.gantry.project.plan.network.Placed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks lists of activities as clients send them. */
final class ActivityDrafts {

    private static final Phrase NO_REASON =
            new Phrase("reason-beside", "nothing: the reason stands beside the list", "留空：原因写在列表旁");
    private static final Phrase ID = new Phrase("activity-id", "the id of the activity", "任务的 id");
    private static final Phrase OWN_ID =
            new Phrase("own-id", "an id of its own; {earlier} has this one", "各不相同的 id；{earlier} 已用此 id");

    private ActivityDrafts() {}

    /** The units that are named in {@code drafts}. */
    static Set<String> units(List<@Nullable ActivityDraft> drafts) {
        return drafts.stream()
                .filter(Objects::nonNull)
                .map(ActivityDraft::responsibleUnit)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** What those of {@code drafts} that have ids say of the network, each under its place in the list {@code field}. */
    static List<Placed> placed(String field, List<@Nullable ActivityDraft> drafts) {
        var placed = new ArrayList<Placed>();
        for (int i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            if (draft != null && draft.id() != null) {
                placed.add(new Placed(field + "[" + i + "].", draft.node(draft.id())));
            }
        }
        return placed;
    }

    /**
     * Checks each activity, and that each has an id of its own.
     *
     * @param field the name of the list
     * @param known those of the units that are registered
     */
    static void check(String field, List<@Nullable ActivityDraft> drafts, Set<String> known, Faults faults) {
        var first = new HashMap<String, Integer>();
        for (int i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            if (draft != null) {
                var prefix = field + "[" + i + "].";
                draft.check(prefix, known, faults);
                checkId(field, i, draft.id(), first, faults);
                if (draft.reason() != null) {
                    faults.add(prefix + "reason", draft.reason(), NO_REASON);
                }
            }
        }
    }

    private static void checkId(
            String field, int i, @Nullable String id, HashMap<String, Integer> first, Faults faults) {
        if (id == null) {
            faults.add(field + "[" + i + "].id", null, ID);
            return;
        }
        var earlier = first.putIfAbsent(id, i);
        if (earlier != null) {
            faults.add(field + "[" + i + "].id", id, OWN_ID.with(field + "[" + earlier + "]"));
        }
    }
}
