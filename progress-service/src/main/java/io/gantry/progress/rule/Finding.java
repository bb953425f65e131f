package io.gantry.progress.rule;

import io.gantry.event.Level;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A delay as a rule sees it now.
 *
 * @param due when what is missing should have been there; absent where there is no such instant
 * @param sentences codes of the descriptor's sentences that apply, in the order in which they are said
 * @param evidence what the rule has looked at, by name, of the types that the descriptor says
 */
public record Finding(Level level, @Nullable Instant due, List<String> sentences, Map<String, Object> evidence) {

    public Finding {
        sentences = List.copyOf(sentences);
        evidence = Map.copyOf(evidence);
    }
}
