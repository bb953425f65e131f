package io.gantry.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.http.page.Cursor;
import io.gantry.http.text.Texts;
import io.gantry.http.validation.OneLineText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(classes = RequestSample.class, properties = "spring.config.import=classpath:gantry-http-problem.yaml")
@AutoConfigureMockMvc
class RequestTests {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonNodeFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Autowired
    MockMvcTester http;

    @Test
    void aCompressedBodyIsRefusedWithWhatIsAccepted() throws IOException {
        var body = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(body)) {
            gzip.write("{\"activities\":[]}".getBytes(UTF_8));
        }

        var answer = http.post()
                .uri("/plans")
                .header(HttpHeaders.CONTENT_ENCODING, "gzip")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.toByteArray())
                .exchange();

        assertThat(answer).hasStatus(415).hasHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
        assertThat(detail(answer)).isEqualTo("Content-Encoding: gzip (expected: a body without compression)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/plans", "/activities", "/bytes"})
    void aBodyInAnotherEncodingSaysSo(String path) {
        for (var charset : List.of("GB18030", "UTF-16LE", "ISO-8859-1")) {
            var answer = http.post()
                    .uri(path)
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{\"remarks\":\"é龙\",\"activities\":[]}".getBytes(Charset.forName(charset)))
                    .exchange();

            assertThat(answer).hasStatus(400);
            assertThat(detail(answer)).isEqualTo("the body is not UTF-8 (expected: JSON in UTF-8)");
        }
    }

    @Test
    void anotherCharsetThatIsAnnouncedIsNotSupported() {
        var answer = http.post()
                .uri("/plans")
                .contentType("application/json;charset=GBK")
                .content("{\"activities\":[]}")
                .exchange();

        assertThat(answer).hasStatus(415);
    }

    @Test
    void allFaultsOfABodyComeAtOnceInTheOrderOfTheirFields() {
        var answer = post("/plans", """
                {"budget":1000000000000000,"percent":100.001,"remarks":"a\\u0001","password":"pw",
                 "activities":[{"id":"A1","name":"123456"},{"id":"-"},null,{"id":null,"plannedFinish":"1999-12-31"},
                 {"id":"A2","weight":1.00001},{"id":"A3"},{"id":"A4"},{"id":"A5"},{"id":"A6"},{"id":"A7"},{"id":"?"}]}""");

        assertThat(answer).hasStatus(422);
        assertThat(faults(answer))
                .containsExactly(
                        "activities[0].name: 123456 (expected: a text of 1 to 5 characters on one line, without control or hidden characters)",
                        "activities[1].id: - (expected: 1 to 40 letters, digits, dots, underscores or hyphens, a letter or digit first)",
                        "activities[2]: nothing (expected: a value)",
                        "activities[3].id: nothing (expected: a value)",
                        "activities[3].plannedFinish: 1999-12-31 (expected: a date from 2000-01-01 to 2100-12-31)",
                        "activities[4].weight: 1.00001 (expected: a number from 0 to 9.9999 with at most 4 decimals)",
                        "activities[10].id: ? (expected: 1 to 40 letters, digits, dots, underscores or hyphens, a letter or digit first)",
                        "budget: 1000000000000000 (expected: an amount in yuan from 0 to 999999999999999.99 with at most 2 decimals)",
                        "password: what was sent (expected: 3 to 99 characters)",
                        "percent: 100.001 (expected: a percentage from 0 to 100 with at most 2 decimals)",
                        "remarks: a� (expected: a text of at most 10 characters, without control or hidden characters)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/plans | {\"percent\":1,\"percent\":1,\"activities\":[]}",
                "/plans | {\"percent\":1,\"\\u0070ercent\":2,\"activities\":[]}",
                "/plans | {\"activities\":[{\"id\":\"A1\",\"id\":\"A2\"}]}",
                "/activities | [{\"id\":\"A1\",\"id\":\"A2\"}]"
            })
    void aFieldThatComesTwiceIsMalformed(String path, String body) {
        var answer = post(path, body);

        assertThat(answer).hasStatus(400);
        assertThat(detail(answer)).endsWith("(expected: well-formed JSON with each field once)");
    }

    @Test
    void noMoreThanAHundredFaultsAreListed() {
        var answer = post("/plans", "{\"activities\":[" + "{\"id\":\"-\"},".repeat(149) + "{\"id\":\"-\"}]}");

        assertThat(faults(answer)).hasSize(100).last().asString().startsWith("activities[99].id");
    }

    @Test
    void itemsOfAnArrayAreChecked() {
        var answer = post("/activities", "[{\"id\":\"A1\"},{\"id\":\"-\"},null]");

        assertThat(answer).hasStatus(422);
        assertThat(faults(answer))
                .containsExactly(
                        "[1].id: - (expected: 1 to 40 letters, digits, dots, underscores or hyphens, a letter or digit first)",
                        "[2]: nothing (expected: a value)");
    }

    @Test
    void aBodyBesideACheckedParameterIsInvalidContent() {
        var answer = put("/plans/P1", "{\"percent\":-1,\"activities\":[{\"id\":\"A1\"},{}]}");

        assertThat(answer).hasStatus(422);
        assertThat(faults(answer))
                .containsExactly(
                        "activities[1].id: nothing (expected: a value)",
                        "percent: -1 (expected: a percentage from 0 to 100 with at most 2 decimals)");
    }

    @Test
    void aPathThatBreaksAConstraintIsMalformed() {
        assertThat(put("/plans/-1", "{\"activities\":[]}")).hasStatus(400);
    }

    @Test
    void anArrayIsCheckedAsAWhole() {
        var answer = post("/activities", "[{\"id\":\"1\"},{\"id\":\"2\"},{\"id\":\"3\"},{\"id\":\"4\"}]");

        assertThat(answer).hasStatus(422);
        assertThat(faults(answer)).containsExactly(": 4 items (expected: 0 to 3 of them)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unit=-a                          | unit | -a (expected: 1 to 40 letters, digits, dots, underscores or hyphens, a letter or digit first)",
                "day=2026-12-30T16:00:00Z         | day  | 2026-12-30T16:00:00Z (expected: a date as YYYY-MM-DD)",
                "day=20420                        | day  | 20420 (expected: a date as YYYY-MM-DD)",
                "from=1764300000000               | from | 1764300000000 (expected: a time as YYYY-MM-DDThh:mm:ssZ)",
                "from=2026-11-28                  | from | 2026-11-28 (expected: a time as YYYY-MM-DDThh:mm:ssZ)",
                "from=%2B300000000-01-01T00:00:00Z | from | +300000000-01-01T00:00:00Z (expected: a time from 1900-01-01T00:00:00Z to 2200-01-01T00:00:00Z)",
                "id=1-1-1-1-1                     | id   | 1-1-1-1-1 (expected: a UUID)"
            })
    void aParameterOfAnotherFormIsMalformed(String query, String field, String detail) {
        var answer = http.get().uri(URI.create("/search?" + query)).exchange();

        assertThat(answer).hasStatus(400);
        assertThat(faults(answer)).containsExactly(field + ": " + detail);
    }

    @Test
    void aParameterInItsOwnFormIsRead() {
        var answer = http.get()
                .uri(URI.create("/search?unit=GX-LT&day=2026-11-28&from=2026-11-28T10:00:00%2B0800"))
                .exchange();

        assertThat(answer).bodyText().isEqualTo("[\"GX-LT\",\"2026-11-28\",\"2026-11-28T02:00:00Z\",\"null\"]");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5, 9, 10, 11, 500})
    void pagesHoldEachEntryOnceAndTheLastHasNoNext(int limit) {
        var seen = new ArrayList<String>();
        int pages = 0;
        @Nullable String next = "";
        while (next != null) {
            var page = read(
                    http.get().uri("/entries?limit=" + limit + "&after=" + next).exchange());
            page.get("items").forEach(item -> seen.add(item.get("id").asString()));
            next = page.has("next") ? page.get("next").asString() : null;
            pages++;
        }

        assertThat(seen).hasSize(RequestSample.ENTRIES).doesNotHaveDuplicates().isSorted();
        assertThat(pages).isEqualTo((RequestSample.ENTRIES + limit - 1) / limit);
    }

    @ParameterizedTest
    @CsvSource({
        "/entries?limit=0, limit",
        "/entries?limit=501, limit",
        "/entries?limit=-1, limit",
        "/entries?limit=0x10, limit",
        "/entries?limit=99999999999, limit",
        "/entries?after=!, after",
        "/entries?after=E1, after",
        "/entries?after=AA, after",
        "/moments?after=RTE, after"
    })
    void aPageThatCannotBeIsMalformed(String path, String field) {
        var answer = http.get().uri(path).exchange();

        assertThat(answer).hasStatus(400);
        assertThat(answer).bodyJson().extractingPath("$.field").isEqualTo(field);
    }

    @Test
    void aPlaceThatIsOfAnotherKindIsMalformed() {
        assertThat(http.get().uri("/moments?after=" + Cursor.of("no time", "x").text()))
                .hasStatus(400);
        assertThat(http.get()
                        .uri("/moments?after="
                                + Cursor.of("2026-11-28T10:00:00Z", "x").text()))
                .hasStatus(200);
    }

    @Test
    void aChangeOfAnOldRevisionIsRefusedWithThePresentOne() {
        var answer =
                http.put().uri("/entry").header(HttpHeaders.IF_MATCH, "\"6\"").exchange();

        assertThat(answer).hasStatus(412).hasHeader(HttpHeaders.ETAG, "\"7\"");
        assertThat(answer).bodyJson().extractingPath("$.type").asString().endsWith("/stale-revision");
        assertThat(answer).bodyJson().extractingPath("$.field").isEqualTo("If-Match");
    }

    @Test
    void aChangeNeedsARevision() {
        assertThat(http.put().uri("/entry")).hasStatus(428);
        assertThat(http.put().uri("/entry").header(HttpHeaders.IF_MATCH, "7")).hasStatus(400);
        assertThat(http.put().uri("/entry").header(HttpHeaders.IF_MATCH, "W/\"7\""))
                .hasStatus(412);
        assertThat(http.put().uri("/entry").header(HttpHeaders.IF_MATCH, "\"6\", \"7\""))
                .hasStatus(200)
                .hasHeader(HttpHeaders.ETAG, "\"8\"");
        assertThat(http.put().uri("/entry").header(HttpHeaders.IF_MATCH, "*")).hasStatus(200);
    }

    @Test
    void theDocumentStatesConstraintsAndPages() {
        var document = read(http.get().uri("/openapi").exchange());
        var activity = document.at("/components/schemas/Activity/properties");
        var plan = document.at("/components/schemas/Plan/properties");
        var parameters = document.at("/paths/~1entries/get/parameters");

        assertThat(activity.at("/id/pattern").asString()).isEqualTo("^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$");
        assertThat(activity.at("/name/maxLength").asInt()).isEqualTo(5);
        assertThat(activity.at("/weight/multipleOf").decimalValue()).isEqualByComparingTo("0.0001");
        assertThat(plan.at("/budget/maximum").decimalValue()).isEqualByComparingTo("999999999999999.99");
        assertThat(plan.at("/percent/maximum").decimalValue()).isEqualByComparingTo("100");
        assertThat(plan.at("/remarks/maxLength").asInt()).isEqualTo(10);
        assertThat(document.toString()).doesNotContain("\\p{");
        assertThat(parameters
                        .valueStream()
                        .map(parameter -> parameter.get("name").asString()))
                .containsExactly("after", "limit");
        assertThat(parameters.at("/1/schema/maximum").asInt()).isEqualTo(500);
    }

    @Test
    void patternsOfTheDocumentAcceptWhatTheCheckAccepts() {
        for (var text : List.of("龙河电池产业园", "a b", "😀", "𠀀")) {
            assertThat(Texts.isOneLine(text)).isTrue();
            assertThat(text).matches(OneLineText.PATTERN);
        }
    }

    private MvcTestResult post(String path, String body) {
        return post(path, body.getBytes(UTF_8));
    }

    private MvcTestResult post(String path, byte[] body) {
        return http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult put(String path, String body) {
        return http.put()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static String detail(MvcTestResult answer) {
        return read(answer).get("detail").asString();
    }

    private static List<String> faults(MvcTestResult answer) {
        return Objects.requireNonNull(read(answer).get("errors"), "errors")
                .valueStream()
                .map(fault -> fault.get("field").asString() + ": "
                        + fault.get("detail").asString())
                .toList();
    }

    private static JsonNode read(MvcTestResult answer) {
        return JSON.readTree(answer.getResponse().getContentAsByteArray());
    }
}
