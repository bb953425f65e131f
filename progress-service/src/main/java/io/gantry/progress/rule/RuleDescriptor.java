package io.gantry.progress.rule;

import io.gantry.event.Names;
import io.gantry.progress.rule.Evidence.Presence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    /**
     * The parameters with those values; what is not among them has its standard value.
     *
     * @throws IllegalArgumentException if a value cannot be one of its parameter
     */
    public Parameters parameters(Map<String, String> values) {
        var read = new HashMap<String, Object>();
        parameters.forEach(parameter -> read.put(
                parameter.name(), parameter.read(values.getOrDefault(parameter.name(), parameter.standard()))));
        return new Parameters(read);
    }

    /**
     * The evidence of a finding as text, by name.
     *
     * @throws IllegalStateException if the finding has evidence that is not declared, of another kind than declared, or
     *     lacks some that is
     */
    public Map<String, String> written(Finding finding) {
        var declared = evidence.stream().collect(Collectors.toMap(Evidence::name, Function.identity()));
        var written = new TreeMap<String, String>();
        finding.evidence().forEach((name, value) -> {
            var known = declared.get(name);
            if (known == null || !known.quantity().type().isInstance(value)) {
                throw new IllegalStateException(id + " writes " + name + ": " + value + " (expected: "
                        + (known == null ? declared.keySet() : known.quantity().expectation()) + ")");
            }
            written.put(name, known.quantity().write(value));
        });
        evidence.stream()
                .filter(each -> each.presence() == Presence.ALWAYS)
                .map(Evidence::name)
                .forEach(name -> require(written, name));
        finding.sentences().stream()
                .flatMap(code -> sentence(code).names().stream())
                .forEach(name -> require(written, name));
        return written;
    }

    /** What a finding says, as one text in each language. */
    public Names summary(Finding finding, Region region) {
        var said = finding.sentences().stream()
                .map(code -> sentence(code).with(name -> shown(name, finding, region)))
                .toList();
        return new Names(
                said.stream().map(Names::zh).collect(Collectors.joining()),
                said.stream().map(Names::en).map(Objects::requireNonNull).collect(Collectors.joining(" ")));
    }

    /** The evidence of that name, as declared. */
    public Evidence evidence(String name) {
        return evidence.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(id + " declares no evidence " + name));
    }

    private Sentence sentence(String code) {
        return sentences.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(id + " declares no sentence " + code));
    }

    private String shown(String name, Finding finding, Region region) {
        var value = Objects.requireNonNull(finding.evidence().get(name), name);
        return evidence(name).quantity().show(value, region);
    }

    private void require(Map<String, String> written, String name) {
        if (!written.containsKey(name)) {
            throw new IllegalStateException(id + " writes " + written.keySet() + " (expected: " + name + " as well)");
        }
    }
}
