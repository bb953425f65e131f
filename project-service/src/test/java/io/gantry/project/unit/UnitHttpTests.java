package io.gantry.project.unit;

import io.gantry.project.RunningRegistry;
import org.junit.jupiter.api.Test;

class UnitHttpTests extends RunningRegistry {

    @Test
    void answersARegistrationWithThePlaceAndTheRevisionOfTheNewUnit() {
        var code = newCode("U");

        post("/units", """
                {"code": "%s", "names": {"zh": "环保局"}, "kind": "DEPARTMENT"}""".formatted(code))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Location", "/api/registry/units/" + code)
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .json("""
                        {"code": "%s", "names": {"zh": "环保局"}, "kind": "DEPARTMENT", "channels": [], "revision": 1}""".formatted(code));
    }
}
