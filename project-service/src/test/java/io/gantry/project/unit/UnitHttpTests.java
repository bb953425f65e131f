package io.gantry.project.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.http.page.Cursor;
import io.gantry.project.RunningRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitHttpTests extends RunningRegistry {

    @Test
    void answersARegistrationWithThePlaceAndTheRevisionOfTheNewUnit() {
        var parent = unit();
        var code = newCode("U");
        var body = """
                {"code": "%s", "names": {"zh": "环保局", "en": "Environment"}, "kind": "DEPARTMENT", "parent": "%s"}""".formatted(code, parent);

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
    void refusesAParentThatIsUnknownOrBelowTheUnit() {
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
        unit();

        get("/units?limit=2&after=" + Cursor.of(first).text())
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
                .doesNotExist();
    }

    @Test
    void answersARepeatedRegistrationAsDone() {
        var code = unit();

        post("/units", unitJson(code, ROOT, "环保局"))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("ETag", "\"1\"");
    }

    @Test
    void answersARepeatedChangeAsDoneThoughItIsBasedOnTheRevisionBefore() {
        var code = unit();
        put("/units/" + code, "\"1\"", unitJson(code, ROOT, "生态局"))
                .expectStatus()
                .isOk();

        put("/units/" + code, "\"1\"", unitJson(code, ROOT, "生态局"))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GX-O1", "gx-01", "Gx_o1", "GX-0l", "GX-OI"})
    void refusesACodeThatIsTakenForAnotherOne(String similar) {
        post("/units", unitJson("GX-01", ROOT, "环保局")).expectStatus().isCreated();

        post("/units", unitJson(similar, ROOT, "另一个"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("code")
                .jsonPath("$.detail")
                .value(detail ->
                        assertThat(String.valueOf(detail)).contains(similar).doesNotContain("GX-01 "));
        get("/units/" + similar).expectStatus().isNotFound();
    }

    @Test
    void knowsNoChannels() {
        post("/units", "{\"code\": \"%s\", \"channels\": []}".formatted(newCode("U")))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("channels");
    }

    private static String below(String parent, String code) {
        return unitJson(code, parent, "环保局");
    }
}
