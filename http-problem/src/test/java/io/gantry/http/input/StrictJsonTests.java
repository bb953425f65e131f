package io.gantry.http.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gantry.problem.Problem;
import io.gantry.problem.ProblemException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class StrictJsonTests {

    enum Colour {
        RED,
        GREEN
    }

    record Content(
            @Nullable String text,
            @Nullable LocalDate day,
            @Nullable YearMonth month,
            @Nullable Instant instant,
            @Nullable BigDecimal decimal,
            @Nullable Integer whole,
            @Nullable Long large,
            @Nullable Boolean flag,
            @Nullable UUID id,
            @Nullable Colour colour,
            @Nullable List<String> texts,
            @Nullable Map<String, String> map,
            @Nullable Content part) {}

    record Primitives(boolean flag, int whole) {}

    private final StrictJson json = new StrictJson(JsonMapper.shared());

    /** Every form in which a value may come that is not its own. */
    static Stream<Arguments> otherForms() {
        return Stream.of(
                        not("text", "a text", "60 6.5 true false [] {} [\"a\"]"),
                        not(
                                "day",
                                "a date as YYYY-MM-DD",
                                "20420 20420.0 true [2026,11,27] {} [] \"\" \"2026-11-27T00:00:00Z\""
                                        + " \"2026-12-30T16:00:00.000Z\" \"2026-11-27T00:00\" \"20261127\" \"2026-11\""
                                        + " \"2026-2-3\" \"2026-02-30\" \"27.11.2026\" \"+12026-11-27\" \"20420\""
                                        + " \"２０２６-11-27\" \"2026-11-27Z\""),
                        not(
                                "month",
                                "a month as YYYY-MM",
                                "202611 [2026,11] true \"2026-11-01\" \"2026-13\" \"2026-1\" \"\""),
                        not(
                                "instant",
                                "a time as YYYY-MM-DDThh:mm:ssZ",
                                "1764300000000 1764300000 1764300000.5 true [2026,11,27,8,0] {} [] \"\""
                                        + " \"1764300000000\" \"2026-11-28\" \"2026-11-28T10:00:00\""
                                        + " \"2026-11-28T10:00:00+8\" \"2026-11-28T10:00:00+08\" \"2026-11-28t10:00:00z\""
                                        + " \"2026-11-28T24:00:00Z\" \"2026-11-28T10:00:60Z\" \"2026-11-28T10:00:00.Z\""
                                        + " \"2026-11-28T10:00:00,5Z\" \"2026-11-28T10:00:00+08:00+0800\""
                                        + " \"2026-11-28T10:00:00+19:00\" \"2026-11-28T10:00:00[Asia/Shanghai]\""
                                        + " \"2026-02-30T10:00:00Z\""),
                        not("decimal", "a number", "\"60\" \"\" \"NaN\" \"1e3\" true [] [60] {}"),
                        not("whole", "a whole number", "\"60\" \"\" 6.0 6.5 1e2 true [] {}"),
                        not("large", "a whole number", "\"60\" \"\" 6.0 1e2 false [] {}"),
                        not("flag", "true or false", "\"true\" \"\" 1 0 1.0 \"yes\" [] {}"),
                        not(
                                "id",
                                "a UUID",
                                "1 true [] {} \"\" \"1-1-1-1-1\" \"5f0e2b1c4d3a4e8f9a7b6c5d4e3f2a1b\""
                                        + " \"Xw4rHE06To+ae2xdTj8qGw==\" \"{5f0e2b1c-4d3a-4e8f-9a7b-6c5d4e3f2a1b}\""),
                        not("colour", "one of [RED, GREEN]", "0 1 \"0\" \"red\" \"\" true 1.0 [] {} \"BLUE\""))
                .flatMap(forms -> forms);
    }

    private static Stream<Arguments> not(String field, String expected, String values) {
        return Stream.of(values.split(" ")).map(value -> Arguments.of(field, value, expected));
    }

    @ParameterizedTest
    @MethodSource("otherForms")
    void aValueOfAnotherFormIsMalformed(String field, String value, String expected) {
        var problem = problemOf("{\"part\":{\"" + field + "\":" + value + "}}");

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.field()).isEqualTo("part." + field);
        assertThat(problem.detail().toString()).endsWith("(expected: " + expected + ")");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'flag':1,'whole':1}        | flag",
                "{'flag':'true','whole':1}   | flag",
                "{'flag':null,'whole':1}     | flag",
                "{'whole':1}                 | flag",
                "{'flag':true,'whole':1.0}   | whole",
                "{'flag':true,'whole':'1'}   | whole",
                "{'flag':true,'whole':null}  | whole",
                "{'flag':true}               | whole"
            },
            quoteCharacter = '`')
    void aPrimitiveIsReadFromItsOwnTokenAndIsNeverMissing(String body, String field) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> json.read(whole(body.replace('\'', '"')), Primitives.class))
                .satisfies(e -> assertThat(e.problem().field()).isEqualTo(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"whole\":1}", "{\"flag\":null,\"whole\":1}"})
    void aPrimitiveThatIsMissingIsSaidToBe(String body) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> json.read(whole(body), Primitives.class))
                .satisfies(e ->
                        assertThat(e.problem().detail().toString()).isEqualTo("nothing (expected: true or false)"));
    }

    @Test
    void blanksAroundANameAreNotCutOff() {
        assertThat(problemOf("{\"colour\":\" RED\"}").detail().toString())
                .isEqualTo(" RED (expected: one of [RED, GREEN])");
    }

    @ParameterizedTest
    @CsvSource({
        "instant, -1000000000-01-01T00:00:00Z",
        "instant, +300000000-01-01T00:00:00Z",
        "instant, -0001-01-01T00:00:00Z",
        "instant, 0000-01-01T00:00:00Z",
        "instant, 1899-12-31T23:59:59Z",
        "instant, 2200-01-01T00:00:01Z",
        "instant, 9999-12-31T23:59:59Z"
    })
    void anInstantOutOfRangeIsInvalid(String field, String value) {
        var problem = problemOf("{\"" + field + "\":\"" + value + "\"}");

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.errors())
                .singleElement()
                .satisfies(fault -> assertThat(fault.detail())
                        .hasToString(value + " (expected: a time from 1900-01-01T00:00:00Z to 2200-01-01T00:00:00Z)"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-28T10:00:00+0800, 2026-11-28T02:00:00Z",
        "2026-11-28T10:00:00+08:00, 2026-11-28T02:00:00Z",
        "2026-11-28T10:00:00-0330, 2026-11-28T13:30:00Z",
        "2026-11-28T10:00:00Z, 2026-11-28T10:00:00Z",
        "2026-11-28T10:00Z, 2026-11-28T10:00:00Z",
        "2026-11-28T10:00:00.123456789Z, 2026-11-28T10:00:00.123456789Z",
        "1900-01-01T00:00:00Z, 1900-01-01T00:00:00Z"
    })
    void anInstantMayHaveAnOffset(String sent, Instant meant) {
        assertThat(read("{\"instant\":\"" + sent + "\"}").instant()).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\u0000b", "\\ud800", "\\udc00", "a\\udc00\\ud800b", "\\ud83dx"})
    void aTextThatStoresCannotKeepIsInvalidWhereverItStands(String text) {
        for (var body : List.of(
                "{\"text\":\"" + text + "\"}",
                "{\"texts\":[\"" + text + "\"]}",
                "{\"map\":{\"a\":\"" + text + "\"}}",
                "{\"part\":{\"text\":\"" + text + "\"}}")) {
            assertThat(problemOf(body).status()).isEqualTo(422);
            assertThat(problemOf(body).detail().toString()).contains("a text without NUL and unpaired surrogates");
        }
        assertThat(problemOf("{\"map\":{\"" + text + "\":\"a\"}}").status()).isEqualTo(400);
    }

    @Test
    void otherTextsAreKeptAsTheyAre() {
        assertThat(read("{\"text\":\"\\n  龙河😀𠀀 \\u0001 \"}").text()).isEqualTo("\n  龙河😀𠀀 \u0001 ");
    }

    @ParameterizedTest
    @CsvSource({
        "999999999999999.99, 999999999999999.99",
        "562949953421312.01, 562949953421312.01",
        "0.1, 0.1",
        "1200.0, 1200",
        "1.2E+3, 1200",
        "0.00, 0",
        "-0.5, -0.5",
        "12345678901234567890.12, 12345678901234567890.12"
    })
    void aNumberIsExactAndCanonical(String sent, String kept) {
        assertThat(read("{\"decimal\":" + sent + "}").decimal()).isEqualTo(new BigDecimal(kept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+1000000000", "1E-1000000000", "1E+41", "123456789012345678901234567890123456789012"})
    void aNumberThatIsTooLongForArithmeticIsInvalid(String sent) {
        var problem = problemOf("{\"decimal\":" + sent + "}");

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.detail().toString()).endsWith("(expected: a number with at most 40 digits)");
    }

    @Test
    void aWholeNumberThatDoesNotFitIsMalformed() {
        assertThat(problemOf("{\"whole\":2147483648}").field()).isEqualTo("whole");
        assertThat(problemOf("{\"large\":9223372036854775808}").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":\"a\",\"text\":\"b\"}",
                "{\"part\":{\"whole\":60,\"whole\":6}}",
                "{\"map\":{\"a\":\"1\",\"a\":\"2\"}}",
                "{\"txet\":\"a\"}",
                "{} {}",
                "{\"texts\":\"a\"}",
                "{\"texts\":\"\"}",
                "{\"part\":\"\"}",
                "{\"part\":[]}",
                "{text:\"a\"}",
                "{'text':'a'}",
                "{\"text\":\"a\",}",
                "{\"decimal\":NaN}",
                "{\"decimal\":.5}",
                "{\"decimal\":+5}",
                "{\"decimal\":05}",
                "{\"text\":\"a\" /* b */}",
                "null",
                "1",
                "\"a\"",
                "[{}]"
            })
    void whatIsNoPlainObjectOfKnownFieldsIsMalformed(String body) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> json.read(whole(body), Content.class))
                .satisfies(e -> assertThat(e.problem().status()).isEqualTo(400));
    }

    @Test
    void aTreeKeepsDecimalsExact() {
        var tree = json.mapper().readTree("{\"a\":999999999999999.99,\"b\":1.10}");

        assertThat(tree.get("a").decimalValue()).isEqualTo(new BigDecimal("999999999999999.99"));
        assertThat(tree.get("b").decimalValue()).isEqualTo(new BigDecimal("1.10"));
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE", "UTF-32BE", "GB18030", "ISO-8859-1"})
    void aBodyThatIsNotUtf8SaysSo(String charset) {
        var body = "[{\"text\":\"é龙\"}]".getBytes(Charset.forName(charset));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> json.items(body, 10))
                .satisfies(e -> assertThat(e.problem().detail().toString()).contains("UTF-8"));
    }

    @Test
    void aBodyThatEndsInTheMiddleOfACharacterIsNotUtf8() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> json.items(new byte[] {'"', (byte) 0xE9, (byte) 0xBE}, 10))
                .satisfies(e -> assertThat(e.problem().detail().toString()).contains("UTF-8"));
    }

    @Test
    void oneBadItemDoesNotSpoilTheOthers() {
        var body =
                " [ {\"text\":\"龙\"} ,\n{\"text\":6},null, \"x\" , 17 ,[{}], {\"text\":\"a\",\"text\":\"b\"}, {\"decimal\":1.0}]\n";

        var items = json.items(body.getBytes(UTF_8), 10);

        assertThat(items.isArray()).isTrue();
        assertThat(items.items().stream().map(this::outcome))
                .containsExactly("龙", "400 text", "400 null", "400 null", "400 null", "400 null", "400 null", "null");
    }

    @Test
    void aSingleObjectIsOneItem() {
        var items = json.items("{\"text\":\"a\"}".getBytes(UTF_8), 10);

        assertThat(items.isArray()).isFalse();
        assertThat(items.items()).hasSize(1);
    }

    @Test
    void aByteOrderMarkDoesNotShiftItems() {
        var items = json.items("\uFEFF[{\"text\":\"a\"},{\"text\":\"b\"}]".getBytes(UTF_8), 10);

        assertThat(items.items().stream().map(this::outcome)).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[", "[{}", "[{},]", "[]", "[{}] {}", "{} []", "[{}][{}]", "{", "[1,2,3,4]"})
    void itemsThatCannotBeToldApartAreMalformed(String body) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> json.items(body.getBytes(UTF_8), 3))
                .satisfies(e -> assertThat(e.problem().status()).isEqualTo(400));
    }

    @Test
    void anUnreadableItemStillHasItsId() {
        var item = whole("{\"part\":{\"id\":\"no\"},\"n\":[1],\"id\":\"7f\",\"id\":\"8\"}");

        assertThat(json.text(item, "id")).contains("7f");
        assertThat(json.text(whole("{\"id\":7}"), "id")).isEmpty();
        assertThat(json.text(whole("17"), "id")).isEmpty();
    }

    private String outcome(RawItem item) {
        try {
            return String.valueOf(json.read(item, Content.class).text());
        } catch (ProblemException e) {
            return e.problem().status() + " " + e.problem().field();
        }
    }

    private Content read(String body) {
        return json.read(whole(body), Content.class);
    }

    private Problem problemOf(String body) {
        try {
            read(body);
        } catch (ProblemException e) {
            return e.problem();
        }
        throw new AssertionError(body + " was read");
    }

    private static RawItem whole(String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return new RawItem(bytes, 0, bytes.length);
    }
}
