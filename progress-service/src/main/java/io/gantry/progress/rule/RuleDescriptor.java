package io.gantry.progress.rule;

import io.gantry.event.Names;
import java.util.List;
import java.util.Set;

/**
 * How a rule describes itself. Settings, events, messages, pages and documentation follow from it.
 *
 * @param id stable name, part of each delay's identity, e.g. {@code activity-overdue}
 * @param version counts up when the rule begins to decide differently
 * @param phases in which the rule decides; in others its delays are cleared
 * @param sentences what findings say; a finding names those that apply
 * @param source where the formula and the thresholds come from
 */
public record RuleDescriptor(
        String id,
        int version,
        SubjectKind subject,
        Set<Phase> phases,
        Names title,
        List<Parameter> parameters,
        List<Evidence> evidence,
        List<Sentence> sentences,
        String source) {

    public RuleDescriptor {
        phases = Set.copyOf(phases);
        parameters = List.copyOf(parameters);
        evidence = List.copyOf(evidence);
        sentences = List.copyOf(sentences);
    }
}
