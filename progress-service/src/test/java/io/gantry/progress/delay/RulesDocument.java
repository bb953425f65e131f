package io.gantry.progress.delay;

import io.gantry.progress.rule.Evidence;
import io.gantry.progress.rule.Parameter;
import io.gantry.progress.rule.RuleDescriptor;
import io.gantry.progress.rule.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What docs/rules.md says, made from the descriptors. */
final class RulesDocument {

    private static final String HEAD = """
            # Delay rules
            Written from the rules' descriptors by `RulesDocumentTests`; do not edit. A parameter is the setting
            `gantry.rules.<rule>.<parameter>` of progress-service, `gantry.rules.<rule>.enabled=false` switches a rule off; an
            unknown name or a value that cannot be one keeps the service from starting. Parameters other than those in force are
            published and adopted in the log as the next version of the pack `default`; each delay names pack and version.
            Figures marked * grow with time alone: they come along when something else is said of the delay, and are no news by
            themselves.
            """;

    private RulesDocument() {}

    static String of(List<RuleDescriptor> rules) {
        return HEAD + rules.stream().map(RulesDocument::section).collect(Collectors.joining());
    }

    private static String section(RuleDescriptor rule) {
        return """

                ## %s: %s, %s
                Version %d, judges %s while %s. %s

                %s
                Evidence: %s.

                %s
                """.formatted(
                        rule.id(),
                        rule.title().zh(),
                        rule.title().en(),
                        rule.version(),
                        subject(rule),
                        phases(rule),
                        rule.source(),
                        parameters(rule),
                        rule.evidence().stream().map(RulesDocument::evidence).collect(Collectors.joining(", ")),
                        rule.sentences().stream().map(RulesDocument::sentence).collect(Collectors.joining("\n")));
    }

    private static String subject(RuleDescriptor rule) {
        return switch (rule.subject()) {
            case PROJECT -> "the project";
            case DUTY -> "a duty of the project";
            case ACTIVITY -> "each activity";
            case REPORT -> "each report";
        };
    }

    private static String phases(RuleDescriptor rule) {
        return rule.phases().stream()
                .sorted()
                .map(phase -> phase.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static String parameters(RuleDescriptor rule) {
        return "| parameter | default | 含义 | meaning |\n|---|---|---|---|\n"
                + rule.parameters().stream().map(RulesDocument::row).collect(Collectors.joining());
    }

    private static String row(Parameter parameter) {
        return "| `%s` | `%s` | %s | %s |\n"
                .formatted(
                        parameter.name(),
                        parameter.standard(),
                        parameter.names().zh(),
                        parameter.names().en());
    }

    private static String evidence(Evidence evidence) {
        return "`%s`%s".formatted(evidence.name(), evidence.drift() == Evidence.Drift.GROWING ? "*" : "");
    }

    private static String sentence(Sentence sentence) {
        return "* %s / %s".formatted(sentence.zh(), sentence.en());
    }
}
