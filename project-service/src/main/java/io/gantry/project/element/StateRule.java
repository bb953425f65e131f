package io.gantry.project.element;

import io.gantry.event.ElementState;
import io.gantry.http.validation.Faults;
import io.gantry.problem.Phrase;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which states follow one another by themselves. Every other way is open too, but somebody has to say why. */
final class StateRule {

    private static final Phrase WHY = new Phrase(
            "element-reason", "the reason for going from {present} to {state}", "说明要素为何从 {present} 变为 {state}");

    private static final Map<ElementState, Set<ElementState>> ONWARD = onward();

    private StateRule() {}

    static void check(ElementState present, ElementState next, @Nullable String reason, Faults faults) {
        boolean onward =
                present == next || ONWARD.getOrDefault(present, Set.of()).contains(next);
        if (!onward && reason == null) {
            faults.add("reason", null, WHY.with(present, next));
        }
    }

    private static Map<ElementState, Set<ElementState>> onward() {
        var onward = new EnumMap<ElementState, Set<ElementState>>(ElementState.class);
        onward.put(ElementState.NEEDED, Set.of(ElementState.APPLIED, ElementState.GRANTED));
        onward.put(ElementState.APPLIED, Set.of(ElementState.GRANTED, ElementState.REFUSED));
        onward.put(ElementState.REFUSED, Set.of(ElementState.APPLIED));
        onward.put(ElementState.GRANTED, Set.of(ElementState.EXPIRED));
        onward.put(ElementState.EXPIRED, Set.of(ElementState.APPLIED, ElementState.GRANTED));
        return onward;
    }
}
