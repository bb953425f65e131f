package io.gantry.progress.delay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gantry.event.RulePack.RuleSettings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleSettingsReaderTests {

    private final RuleSettingsReader reader = new RuleSettingsReader(GivenRules.descriptors(GivenRules.SIX));

    @Test
    void withoutSettingsEachRuleHasItsStandardParameters() {
        assertThat(reader.read(Map.of())).hasSize(6).allMatch(RuleSettings::enabled);
        assertThat(overdue(Map.of()).parameters()).containsExactly(Map.entry("red-from-days", "15"));
    }

    @Test
    void aSettingReplacesTheStandardValue() {
        assertThat(overdue(Map.of("activity-overdue", Map.of("red-from-days", "20")))
                        .parameters())
                .containsExactly(Map.entry("red-from-days", "20"));
    }

    @Test
    void namesMayComeFromTheEnvironment() {
        assertThat(overdue(Map.of("activityoverdue", Map.of("REDFROMDAYS", "20")))
                        .parameters())
                .containsExactly(Map.entry("red-from-days", "20"));
    }

    @Test
    void oneValueIsWrittenInOneWay() {
        var one = reader.read(Map.of("physical-behind", Map.of("red-above-points", "30.0")));

        assertThat(one).isEqualTo(reader.read(Map.of()));
    }

    @Test
    void aRuleCanBeSwitchedOff() {
        assertThat(overdue(Map.of("activity-overdue", Map.of("enabled", "false")))
                        .enabled())
                .isFalse();
    }

    @Test
    void anUnknownRuleIsRefused() {
        refuses(
                Map.of("activity-overdu", Map.of("red-from-days", "20")),
                "gantry.rules.activity-overdu (expected: one of the rules activity-overdue, investment-behind,"
                        + " physical-behind, plan-late, report-doubted, report-missed)");
    }

    @Test
    void anUnknownParameterIsRefused() {
        refuses(
                Map.of("activity-overdue", Map.of("red-from-weeks", "2")),
                "gantry.rules.activity-overdue.red-from-weeks (expected: one of enabled, red-from-days)");
    }

    @Test
    void aValueThatCannotBeOneIsRefused() {
        refuses(
                Map.of("activity-overdue", Map.of("red-from-days", "two weeks")),
                "gantry.rules.activity-overdue.red-from-days: two weeks (expected: a whole number of days, not negative,"
                        + " e.g. 15)");
        refuses(
                Map.of("activity-overdue", Map.of("red-from-days", "-1")),
                "gantry.rules.activity-overdue.red-from-days: -1 (expected: a whole number of days, not negative, e.g."
                        + " 15)");
        refuses(
                Map.of("report-missed", Map.of("day", "DIENSTAG")),
                "gantry.rules.report-missed.day: DIENSTAG (expected: a day of the week, as TUESDAY, e.g. TUESDAY)");
        refuses(
                Map.of("activity-overdue", Map.of("enabled", "no")),
                "gantry.rules.activity-overdue.enabled: no (expected: true or false)");
    }

    private void refuses(Map<String, Map<String, String>> settings, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reader.read(settings))
                .withMessage(message);
    }

    private RuleSettings overdue(Map<String, Map<String, String>> settings) {
        List<RuleSettings> read = reader.read(settings);
        return read.stream()
                .filter(rule -> rule.rule().equals("activity-overdue"))
                .findFirst()
                .orElseThrow();
    }
}
