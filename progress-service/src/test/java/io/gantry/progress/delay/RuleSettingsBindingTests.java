package io.gantry.progress.delay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gantry.event.RuleEvent.RulePackPublished;
import io.gantry.progress.RegionProperties;
import io.gantry.progress.delay.DelayConfiguration.Installed;
import io.gantry.progress.rule.Case;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** How the settings of the service reach the rules. */
class RuleSettingsBindingTests {

    @Test
    void aSettingOfTheCommandLineOrAFileIsTheRulesParameter() {
        assertThat(redFromDays(
                        new MapPropertySource("test", Map.of("gantry.rules.activity-overdue.red-from-days", "20"))))
                .isEqualTo("20");
    }

    @Test
    void anEnvironmentVariableIsTheRulesParameter() {
        var environment = Map.<String, Object>of("GANTRY_RULES_ACTIVITYOVERDUE_REDFROMDAYS", "20");

        assertThat(redFromDays(new SystemEnvironmentPropertySource("systemEnvironment", environment)))
                .isEqualTo("20");
    }

    @Test
    void theServiceDoesNotStartWithASettingOfNoRule() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> adoption(
                        new MapPropertySource("test", Map.of("gantry.rules.activity-overdue.red-after", "20"))))
                .withMessage("gantry.rules.activity-overdue.red-after (expected: one of enabled, red-from-days)");
    }

    private static String redFromDays(PropertySource<?> source) {
        var published = (RulePackPublished)
                adoption(source).say(PackHistory.NONE, Instant.EPOCH).get(0);
        return published.pack().rules().stream()
                .filter(rule -> rule.rule().equals("activity-overdue"))
                .map(rule -> rule.parameters().get("red-from-days"))
                .findFirst()
                .orElseThrow();
    }

    private static PackAdoption adoption(PropertySource<?> source) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(source);
        ConfigurationPropertySources.attach(environment);
        return new DelayConfiguration()
                .packAdoption(
                        new Installed(InstalledRules.find()), new RegionProperties(Case.SHANGHAI.zone()), environment);
    }
}
