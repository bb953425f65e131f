package io.gantry.project.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.Stage;
import io.gantry.event.Standing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosureTests {

    @ParameterizedTest
    @CsvSource({
        "PLANNED, ACTIVE, identification",
        "NEGOTIATING, ACTIVE, identification",
        "SIGNED, ACTIVE, preparation",
        "REGISTERED, ACTIVE, preparation",
        "SITE_SECURED, ACTIVE, preparation",
        "PREPARING, ONBOARDING, preparation",
        "STARTED, ACTIVE, implementation",
        "UNDER_CONSTRUCTION, SUSPENDED, implementation",
        "COMPLETED, ACTIVE, completion",
        "IN_PRODUCTION, ACTIVE, completed",
        "FULL_PRODUCTION, ACTIVE, completed",
        "UNDER_CONSTRUCTION, WITHDRAWN, cancelled"
    })
    void eachStageIsInAPhaseOfTheStandard(Stage stage, Standing standing, String status) {
        assertThat(Disclosure.status(stage, standing)).isEqualTo(status);
    }
}
