package io.gantry.project.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.Standing;
import io.gantry.http.validation.Faults;
import io.gantry.problem.Fault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingRuleTests {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "ONBOARDING, ACTIVE,     -,      -",
                "ONBOARDING, WITHDRAWN,  -,      reason",
                "ONBOARDING, WITHDRAWN,  退出,   -",
                "ONBOARDING, SUSPENDED,  停缓建, standing",
                "ACTIVE,     SUSPENDED,  停缓建, -",
                "ACTIVE,     SUSPENDED,  -,      reason",
                "ACTIVE,     WITHDRAWN,  退出,   -",
                "ACTIVE,     ONBOARDING, 补录,   standing",
                "ACTIVE,     ACTIVE,     -,      -",
                "SUSPENDED,  ACTIVE,     复工,   -",
                "SUSPENDED,  ACTIVE,     -,      reason",
                "SUSPENDED,  WITHDRAWN,  退出,   -",
                "SUSPENDED,  ONBOARDING, 补录,   standing",
                "WITHDRAWN,  ACTIVE,     恢复,   -",
                "WITHDRAWN,  ACTIVE,     -,      reason",
                "WITHDRAWN,  SUSPENDED,  停缓建, standing"
            })
    void aProjectComesFromOneStandingToAnother(Standing from, Standing to, String reason, String faulty) {
        var faults = new Faults();

        StandingRule.check(from, to, reason, faults);

        assertThat(faults.found().stream().map(Fault::field).findFirst().orElse(null))
                .isEqualTo(faulty);
    }
}
