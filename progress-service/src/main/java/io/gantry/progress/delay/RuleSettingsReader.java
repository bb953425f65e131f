package io.gantry.progress.delay;

import io.gantry.event.RulePack.RuleSettings;
import io.gantry.progress.rule.Parameter;
import io.gantry.progress.rule.RuleDescriptor;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes rule parameters of the settings {@code gantry.rules.<rule>.<parameter>}, and of {@code
 * gantry.rules.<rule>.enabled}. Names are compared as Spring Boot compares them: without regard to case and hyphens.
 */
final class RuleSettingsReader {

    static final String PREFIX = "gantry.rules";
    private static final String ENABLED = "enabled";

    private final Map<String, RuleDescriptor> rules;

    RuleSettingsReader(List<RuleDescriptor> rules) {
        this.rules = rules.stream().collect(Collectors.toMap(rule -> plain(rule.id()), Function.identity()));
    }

    /**
     * The settings of all rules, in the order of their ids, each with all its parameters.
     *
     * @param settings values by parameter, by rule
     * @throws IllegalArgumentException if a rule or parameter is not known, or a value cannot be one of its parameter
     */
    List<RuleSettings> read(Map<String, Map<String, String>> settings) {
        var byRule = new HashMap<String, Map<String, String>>();
        settings.forEach((rule, values) -> byRule.put(known(rule).id(), values));
        return rules.values().stream()
                .map(rule -> read(rule, byRule.getOrDefault(rule.id(), Map.of())))
                .sorted((a, b) -> a.rule().compareTo(b.rule()))
                .toList();
    }

    private RuleDescriptor known(String rule) {
        var known = rules.get(plain(rule));
        if (known == null) {
            throw new IllegalArgumentException(PREFIX + "." + rule + " (expected: one of the rules "
                    + String.join(
                            ", ",
                            rules.values().stream()
                                    .map(RuleDescriptor::id)
                                    .sorted()
                                    .toList()) + ")");
        }
        return known;
    }

    private static RuleSettings read(RuleDescriptor rule, Map<String, String> values) {
        var parameters = rule.parameters().stream()
                .collect(Collectors.toMap(parameter -> plain(parameter.name()), Function.identity()));
        var read = new TreeMap<String, String>();
        rule.parameters().forEach(parameter -> read.put(parameter.name(), parameter.standard()));
        var enabled = true;
        for (var entry : values.entrySet()) {
            var parameter = parameters.get(plain(entry.getKey()));
            if (parameter != null) {
                read.put(parameter.name(), read(rule, parameter, entry.getValue()));
            } else if (plain(entry.getKey()).equals(ENABLED)) {
                enabled = isEnabled(rule, entry.getValue());
            } else {
                throw new IllegalArgumentException(
                        PREFIX + "." + rule.id() + "." + entry.getKey() + " (expected: one of "
                                + String.join(
                                        ", ",
                                        Stream.concat(Stream.of(ENABLED), read.keySet().stream())
                                                .toList()) + ")");
            }
        }
        return new RuleSettings(rule.id(), rule.version(), enabled, read);
    }

    private static String read(RuleDescriptor rule, Parameter parameter, String text) {
        try {
            // In one form, so that 15 and 15.0 are not two rule packs.
            return parameter.quantity().write(parameter.read(text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(PREFIX + "." + rule.id() + "." + e.getMessage(), e);
        }
    }

    private static boolean isEnabled(RuleDescriptor rule, String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new IllegalArgumentException(
                        PREFIX + "." + rule.id() + "." + ENABLED + ": " + text + " (expected: true or false)");
        };
    }

    private static String plain(String name) {
        return name.replace("-", "").toLowerCase(Locale.ROOT);
    }
}
