package io.gantry.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(
        properties = {
            "spring.config.import=classpath:gantry-http-problem.yaml",
            "spring.jackson.deserialization.fail-on-unknown-properties=true",
            "spring.jackson.factory.constraints.read.max-string-length=1000"
        })
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class ProblemAdviceTests {

    @Autowired
    MockMvcTester http;

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "null", "", "{} {", "{\"name\": \"\\ud8\"}"})
    void aBodyThatIsNoJsonObjectIsMalformed(String body) {
        var answer = post(body);

        assertProblem(answer, 400, "malformed-request");
        assertThat(text(answer)).doesNotContain("io.gantry", "java", "jackson", "Exception", "\tat ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"nam\": 1}                           | nam               | unknown field (expected: one of day, name, parts, weight)",
                "{\"day\": \"2026-02-30\"}              | day               | 2026-02-30 (expected: a date as YYYY-MM-DD)",
                "{\"weight\": \"much\"}                 | weight            | much (expected: a whole number)",
                "{\"parts\": [{}, {\"parts\": true}]}   | parts[1].parts    | line 1, column 26 (expected: an array)"
            })
    void theFieldThatCannotBeReadIsNamed(String body, String field, String detail) {
        var answer = post(body);

        assertProblem(answer, 400, "malformed-request");
        assertFault(answer, field, detail);
    }

    @Test
    void contentThatBreaksAConstraintIsInvalid() {
        var answer = post("{\"name\": \" \"}");

        assertProblem(answer, 422, "invalid-content");
        assertFault(answer, "name", "  (expected: a text that is not empty)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit=0            | limit | 0 (expected: at least 1)",
                "limit=501          | limit | 501 (expected: at most 500)",
                "limit=x            | limit | x (expected: a whole number)",
                "limit=1&after=abc  | after | abc (expected: a UUID)"
            })
    void aWrongParameterIsMalformed(String query, String field, String detail) {
        var answer = http.get()
                .uri("/items?" + query)
                .header("Accept-Language", "fr")
                .exchange();

        assertProblem(answer, 400, "malformed-request");
        assertFault(answer, field, detail);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-CN,zh;q=0.9      | 请求无法识别 | x（要求：整数）",
                "zh-Hant-TW          | 请求无法识别 | x（要求：整数）",
                "fr, zh;q=0.5        | 请求无法识别 | x（要求：整数）",
                "en;q=0.9, zh;q=0.5  | The request cannot be understood | x (expected: a whole number)",
                "rubbish;;           | The request cannot be understood | x (expected: a whole number)"
            })
    void wordsAreInTheLanguageOfWhoeverAsks(String languages, String title, String detail) {
        var answer = http.get()
                .uri("/items?limit=x")
                .header("Accept-Language", languages)
                .exchange();

        assertThat(answer).bodyJson().extractingPath("$.title").isEqualTo(title);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("whole-number");
        assertThat(answer).bodyJson().extractingPath("$.params.value").isEqualTo("x");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].code").isEqualTo("whole-number");
        assertFault(answer, "limit", detail);
    }

    @Test
    void refusalsOfTheFrameworkAreProblems() {
        assertProblem(http.get().uri("/nothing").exchange(), 404, "not-found");
        assertProblem(
                http.post()
                        .uri("/items")
                        .contentType(MediaType.APPLICATION_XML)
                        .content("<a/>")
                        .exchange(),
                415,
                "unsupported-media-type");
        assertProblem(
                http.get().uri("/items?limit=1").accept(MediaType.TEXT_HTML).exchange(), 406, "not-acceptable");
        var notAllowed = http.delete().uri("/items").exchange();
        assertProblem(notAllowed, 405, "method-not-allowed");
        assertThat(notAllowed).containsHeader("Allow");
    }

    @Test
    void aTextThatIsTooLongIsTooLarge() {
        assertProblem(post("{\"name\": \"" + "a".repeat(2000) + "\"}"), 413, "content-too-large");
    }

    @Test
    void aProblemOfTheServiceIsAnsweredUnchanged() {
        var answer = http.get().uri("/failures/own").exchange();

        assertProblem(answer, 409, "taken");
        assertThat(answer).bodyJson().extractingPath("$.detail").isEqualTo("A1 (expected: another)");
        assertThat(answer).bodyJson().doesNotHavePath("$.field").doesNotHavePath("$.errors");
    }

    @ParameterizedTest
    @ValueSource(strings = {"later", "store"})
    void everyOutageHasRetryAfter(String kind) {
        var answer = http.get().uri("/failures/" + kind).exchange();

        assertProblem(answer, 503, "unavailable");
        assertThat(answer).hasHeader("Retry-After", "2");
        assertThat(text(answer)).doesNotContain("db-1.internal");
    }

    @Test
    void anOutageIsOneLineInTheLog(CapturedOutput output) {
        int before = output.getOut().length();

        http.get().uri("/failures/store").exchange();
        http.get().uri("/failures/store").exchange();

        // The test before may have had the line of this minute.
        assertThat(output.getOut().substring(before).lines())
                .filteredOn(line -> line.contains("db-1.internal"))
                .hasSizeLessThanOrEqualTo(1)
                .allSatisfy(line -> assertThat(line).contains("Answered 503", "uri=/failures/store"));
        assertThat(output.getOut().substring(before)).doesNotContain("\tat ");
    }

    @Test
    void anUnexpectedErrorIsLoggedOnceAndNotShown(CapturedOutput output) {
        var answer = http.get().uri("/failures/bug").exchange();

        assertProblem(answer, 500, "internal-error");
        assertThat(text(answer)).doesNotContain("secret");
        assertThat(output).containsOnlyOnce("IllegalStateException: secret of the house");
    }

    private MvcTestResult post(String body) {
        return http.post()
                .uri("/items")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static void assertProblem(MvcTestResult answer, int status, String slug) {
        assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("https://gantry.io/problems/" + slug);
        assertThat(answer).bodyJson().extractingPath("$.status").isEqualTo(status);
        assertThat(answer).bodyJson().extractingPath("$.title").asString().isNotEmpty();
        assertThat(answer).bodyJson().extractingPath("$.detail").asString().isNotEmpty();
    }

    private static void assertFault(MvcTestResult answer, String field, String detail) {
        assertThat(answer).bodyJson().extractingPath("$.detail").isEqualTo(detail);
        assertThat(answer).bodyJson().extractingPath("$.field").isEqualTo(field);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].detail").isEqualTo(detail);
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
