package io.gantry.stream;

import static io.gantry.stream.SampleEvents.detected;
import static io.gantry.stream.SampleEvents.planned;
import static io.gantry.stream.SampleEvents.reported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gantry.event.Event;
import io.gantry.event.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventCodecTests {

    private final EventCodec codec = new EventCodec();

    @Test
    void readsWhatItHasWritten() {
        var event = reported("GX-1", "40.5");

        assertThat(codec.read(Topics.PROGRESS_EVENTS, codec.write(event))).isEqualTo(event);
    }

    @Test
    void readsPastFieldsItDoesNotKnow() {
        var text = text(reported("GX-1", "40")).replaceFirst("\\{", "{\"addedLater\":[1,{}],");

        assertThat(codec.read(Topics.PROGRESS_EVENTS, bytes(text)).subject()).isEqualTo("GX-1");
    }

    @Test
    void aWellFormedEventOfAnUnknownTypeIsNoPoison() {
        assertThatThrownBy(() -> codec.read(Topics.PROGRESS_EVENTS, bytes("{\"type\":\"report-withdrawn\",\"id\":7}")))
                .isInstanceOf(UnknownTypeException.class)
                .extracting(e -> ((UnknownTypeException) e).type())
                .isEqualTo("report-withdrawn");
    }

    @Test
    void aRecordWithoutValueIsPoison() {
        assertThatThrownBy(() -> codec.read(Topics.PROGRESS_EVENTS, null)).isInstanceOf(PoisonRecordException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "42",
                "not json",
                "{\"type\":\"unheard-of\"",
                "{\"type\":\"io.gantry.Evil\"}",
                "{\"type\":\"progress-reported\"}"
            })
    void whatIsNoCompleteEventIsPoison(String text) {
        isPoison(Topics.PROGRESS_EVENTS, text);
    }

    @Test
    void aMissingFieldIsPoisonAndIsNamed() {
        var text = text(reported("GX-1", "40")).replaceFirst("\"unit\":\"QY-ZB\",?", "");

        assertThatThrownBy(() -> codec.read(Topics.PROGRESS_EVENTS, bytes(text)))
                .isInstanceOf(PoisonRecordException.class)
                .hasMessage("report.unit is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1E+1000000000", "1E-1000000000", "1234567890123456789012345678901234567890", "-1", "100.01"})
    void aPercentageThatIsNoneIsPoison(String number) {
        isPoison(
                Topics.PROGRESS_EVENTS,
                text(reported("GX-1", "40")).replace("\"percentComplete\":40", "\"percentComplete\":" + number));
    }

    @Test
    void aTimeThatNoStoreHoldsIsPoison() {
        isPoison(
                Topics.PROGRESS_EVENTS,
                text(reported("GX-1", "40")).replace("2026-03-10T04:00:00Z", "+1000000000-12-31T23:59:59Z"));
    }

    @Test
    void deepNestingIsPoison() {
        isPoison(
                Topics.PROGRESS_EVENTS,
                text(reported("GX-1", "40"))
                        .replaceFirst("\\{", "{\"deep\":" + "[".repeat(5000) + "]".repeat(5000) + ","));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"plannedFinish\":\"2026-06-30\"', '\"plannedFinish\":\"2026-02-28\"'",
        "'\"weight\":1', '\"weight\":-1'",
        "'\"part\":1', '\"part\":0'",
        "'\"part\":1', '\"part\":2'",
        "'\"revision\":1', '\"revision\":0'",
        "'\"removed\":[]', '\"removed\":[null]'"
    })
    void aPlanThatMakesNoSenseIsPoison(String right, String wrong) {
        var text = text(planned("GX-1", List.of("A010")));

        assertThat(text).contains(right);
        isPoison(Topics.PLAN_EVENTS, text.replace(right, wrong));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud83d", "\\ude00", "\\ud83d\\ud83d"})
    void aTextThatNoStoreHoldsIsPoisonAlsoAsAKey(String escaped) {
        var text = text(detected("GX-1", Map.of("zone", "Asia/Shanghai")));

        isPoison(Topics.DELAY_EVENTS, text.replace("Asia/", "Asia" + escaped));
        isPoison(Topics.DELAY_EVENTS, text.replace("\"zone\"", "\"zone" + escaped + "\""));
    }

    @Test
    void aTextOfAnyOtherCharactersIsRead() {
        var event = detected("GX-1", Map.of("备注 \uD83D\uDE00", "\u0001\uFFFF"));

        assertThat(codec.read(Topics.DELAY_EVENTS, codec.write(event))).isEqualTo(event);
    }

    @Test
    void anEventOfAnotherTopicIsNotReadAsOneOfThis() {
        assertThatThrownBy(() -> codec.read(Topics.DELAY_EVENTS, codec.write(reported("GX-1", "40"))))
                .isInstanceOf(UnknownTypeException.class);
    }

    @Test
    void anEventLargerThan256KiBIsNotWritten() {
        var names = Collections.nCopies(400, "名".repeat(150));

        assertThat(codec.write(planned("GX-1", names.subList(0, 200)))).hasSizeLessThan(EventCodec.LARGEST_EVENT);
        assertThatThrownBy(() -> codec.write(planned("GX-1", names)))
                .isInstanceOf(EventTooLargeException.class)
                .hasMessageContaining("plan-revised")
                .hasMessageContaining("GX-1");
    }

    @Test
    void anEventThatNoReaderWouldUnderstandIsNotWritten() {
        assertThatThrownBy(() -> codec.write(reported("GX-1", "101"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> codec.write(detected("GX-1", Map.of("a\u0000b", "1"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void isPoison(String topic, String text) {
        assertThatThrownBy(() -> codec.read(topic, bytes(text))).isInstanceOf(PoisonRecordException.class);
    }

    private String text(Event event) {
        return new String(codec.write(event), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
