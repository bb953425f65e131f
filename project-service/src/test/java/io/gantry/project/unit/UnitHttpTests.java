package io.gantry.project.unit;

import io.gantry.project.RunningRegistry;
import org.junit.jupiter.api.Test;

class UnitHttpTests extends RunningRegistry {

    @Test
    void answersARegistrationWithThePlaceAndTheRevisionOfTheNewUnit() {
        var parent = unit();
        var code = newCode("U");
        var body = """
                {"code": "%s", "names": {"zh": "环保局", "en": "Environment"}, "kind": "DEPARTMENT", "parent": "%s",
                 "channels": [{"type": "webhook", "address": "https://hooks.example.org/"}]}""".formatted(code, parent);

        post("/units", body)
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Location", "/api/registry/units/" + code)
                .expectHeader()
                .valueEquals("ETag", "\"1\"");

        get("/units/" + code)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .json(body)
                .jsonPath("$.revision")
                .isEqualTo(1);
    }

    @Test
    void replacesAUnitAndCountsTheRevision() {
        var code = unit();

        put("/units/" + code, "\"1\"", unitJson(code, ROOT, "生态局"))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"")
                .expectBody()
                .jsonPath("$.names.zh")
                .isEqualTo("生态局");
    }

    @Test
    void takesBackWhatItHasGivenAndChangesNothing() {
        var code = unit();
        var read = get("/units/" + code).expectBody(String.class).returnResult().getResponseBody();

        put("/units/" + code, "\"1\"", String.valueOf(read))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"");
    }

    @Test
    void refusesToRegisterACodeTwice() {
        var code = unit();

        post("/units", unitJson(code, ROOT, "另一个"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://gantry.io/problems/already-registered")
                .jsonPath("$.field")
                .isEqualTo("code");
    }

    @Test
    void refusesASuperiorThatIsUnknownOrBelowTheUnit() {
        var top = unit();
        var below = newCode("U");
        post("/units", below(top, below)).expectStatus().isCreated();

        put("/units/" + top, "\"1\"", below(below, top))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("parent");
        put("/units/" + top, "\"1\"", below(top, top)).expectStatus().isEqualTo(422);
        put("/units/" + top, "\"1\"", below("NOBODY", top)).expectStatus().isEqualTo(422);
    }

    @Test
    void listsPageByPage() {
        var first = unit();
        var second = unit();
        var third = unit();

        get("/units?limit=2&after=" + first)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(2)
                .jsonPath("$.next")
                .exists();
        get("/units?limit=500")
                .expectBody()
                .jsonPath("$.items[?(@.code == '%s')]".formatted(second))
                .exists()
                .jsonPath("$.items[?(@.code == '%s')].revision".formatted(third))
                .isEqualTo(1)
                .jsonPath("$.next")
                .isEmpty();
    }

    private static String below(String parent, String code) {
        return unitJson(code, parent, "环保局");
    }
}
