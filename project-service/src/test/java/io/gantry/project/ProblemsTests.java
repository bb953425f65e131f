package io.gantry.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

class ProblemsTests extends RunningRegistry {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"1\"          | 200",
                "*              | 200",
                "\"7\", \"1\"   | 200",
                "\"2\"          | 412",
                "W/\"1\"        | 412",
                "\"\"           | 412",
                "1              | 400",
                "\"1            | 400"
            })
    void judgesAChangeByItsIfMatch(String ifMatch, int status) {
        var code = unit();

        var answer = put("/units/" + code, ifMatch, unitJson(code, ROOT, "生态局"));

        answer.expectStatus().isEqualTo(status);
        if (status != 200) {
            answer.expectBody().jsonPath("$.field").isEqualTo("If-Match");
        }
    }

    @Test
    void wantsToKnowWhichRevisionAChangeIsBasedOn() {
        var code = unit();

        var answer = client.put()
                .uri("/api/registry/units/" + code)
                .contentType(MediaType.APPLICATION_JSON)
                .body("{}")
                .exchange();

        isProblem(answer, 428, "revision-required");
    }

    @Test
    void tellsThePresentRevisionToWhoeverIsBehind() {
        var code = unit();

        put("/units/" + code, "\"9\"", "{}")
                .expectStatus()
                .isEqualTo(412)
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("\"9\" (expected: \"1\", the present revision)");
    }

    @Test
    void saysThatSomethingIsNotThere() {
        isProblem(get("/units/NOBODY"), 404, "not-found");
        isProblem(get("/projects/NOTHING"), 404, "not-found");
        isProblem(get("/projects/NOTHING/plan"), 404, "not-found");
        isProblem(get("/nothing"), 404, "not-found");
        isProblem(get("/projects/NOTHING/history"), 404, "not-found");
        isProblem(get("/projects/NOTHING/plan/history"), 404, "not-found");
        isProblem(put("/projects/NOTHING/plan", "\"1\"", planJson("A1")), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"code\": \"A\", \"colour\": 1}                    | colour",
                "{\"names\": {\"zh\": \"A\", \"fr\": \"B\"}}         | names.fr",
                "{\"code\": 17}                                      | code",
                "{\"code\": true}                                    | code",
                "{\"names\": \"A\"}                                  | names",
                "{\"parent\": []}                                    | parent"
            })
    void namesTheFieldThatCannotBeRead(String body, String field) {
        var answer = post("/units", body);

        answer.expectStatus().isEqualTo(400);
        answer.expectBody().jsonPath("$.field").isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"stage\": \"BUILT\"}                   | stage           | one of [PLANNED, NEGOTIATING, SIGNED",
                "{\"stage\": 3}                           | stage           | one of [PLANNED, NEGOTIATING, SIGNED",
                "{\"requiredFinish\": \"2026-02-30\"}     | requiredFinish  | a date as YYYY-MM-DD",
                "{\"requiredFinish\": \"2026-02-03T10:00:00Z\"} | requiredFinish | a date as YYYY-MM-DD",
                "{\"requiredFinish\": 20420}              | requiredFinish  | a date as YYYY-MM-DD",
                "{\"requiredFinish\": [2026, 11, 27]}     | requiredFinish  | a date as YYYY-MM-DD",
                "{\"standing\": \"DEAD\"}                  | standing        | one of [ONBOARDING, ACTIVE",
                "{\"totalInvestment\": \"much\"}          | totalInvestment | a number",
                "{\"totalInvestment\": \"12\"}            | totalInvestment | a number"
            })
    void saysWhatWasExpected(String body, String field, String expected) {
        post("/projects", body)
                .expectStatus()
                .isEqualTo(400)
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo(field)
                .jsonPath("$.detail")
                .value(detail -> assertThat(String.valueOf(detail)).contains("expected: " + expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"code\": }",
                "[]",
                "null",
                "\"text\"",
                "",
                "{} {}",
                "\u0000",
                "{\"code\": \"A\", \"code\": \"B\"}",
                "{\"code\": \"\\ud8\"}"
            })
    void refusesWhatIsNoJsonObjectWithoutTellingItsInnards(String body) {
        var answer = post("/units", body);

        var text = isProblem(answer, 400, "malformed-request");
        assertThat(text).doesNotContain("io.gantry", "java", "jackson", "Exception", "\tat ");
    }

    @Test
    void refusesAmountsThatNoProjectHas() {
        for (var amount : new String[] {
            "99999999999999999", "1.2345678901234567E+31", "1000000000000000", "0.001", "-1", "1E+1000000000"
        }) {
            post("/projects", projectJson(newCode("P"), ROOT, "产业园").replace("12500000000", amount))
                    .expectStatus()
                    .isEqualTo(422)
                    .expectBody()
                    .jsonPath("$.field")
                    .isEqualTo("totalInvestment");
        }
    }

    @Test
    void refusesACompressedBody() {
        client.post()
                .uri("/api/registry/units")
                .header("Content-Encoding", "gzip")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{}")
                .exchange()
                .expectStatus()
                .isEqualTo(415)
                .expectHeader()
                .valueEquals("Accept-Encoding", "identity");
    }

    @Test
    void refusesWhatIsTooLarge() {
        isProblem(post("/units", "{\"code\": \"" + "A".repeat(3_000_000) + "\"}"), 413, "content-too-large");
        isProblem(post("/projects", "{\"totalInvestment\": " + "9".repeat(1000) + "}"), 413, "content-too-large");
    }

    @Test
    void speaksNothingButJson() {
        var xml = client.post()
                .uri("/api/registry/units")
                .contentType(MediaType.APPLICATION_XML)
                .body("<unit/>")
                .exchange();
        isProblem(xml, 415, "unsupported-media-type");

        var html = client.get()
                .uri("/api/registry/units")
                .accept(MediaType.TEXT_HTML)
                .exchange();
        html.expectStatus().isEqualTo(406);
    }

    @Test
    void saysWhatElseCanBeDone() {
        var answer = client.method(HttpMethod.DELETE).uri("/api/registry/units").exchange();

        answer.expectHeader().exists("Allow");
        isProblem(answer, 405, "method-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=501",
                "limit=-1",
                "limit=many",
                "limit=99999999999",
                "stage=BUILT",
                "unit=-",
                "after=x"
            })
    void namesTheParameterThatIsWrong(String query) {
        get("/projects?" + query)
                .expectStatus()
                .isEqualTo(400)
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo(query.substring(0, query.indexOf('=')));
    }

    private static String isProblem(ResponseSpec answer, int status, String slug) {
        answer.expectStatus().isEqualTo(status);
        answer.expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
        var body = answer.expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://gantry.io/problems/" + slug)
                .jsonPath("$.status")
                .isEqualTo(status)
                .jsonPath("$.title")
                .isNotEmpty()
                .returnResult()
                .getResponseBodyContent();
        return new String(body, StandardCharsets.UTF_8);
    }
}
