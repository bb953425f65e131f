package io.gantry.stream;

import static io.gantry.stream.SampleEvents.reported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gantry.event.Topics;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        var text = text().replaceFirst("\\{", "{\"addedLater\":[1,{}],");

        assertThat(codec.read(Topics.PROGRESS_EVENTS, bytes(text)).subject()).isEqualTo("GX-1");
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
                "{\"type\":\"unheard-of\"}",
                "{\"type\":\"progress-reported\"}"
            })
    void whatIsNoCompleteEventIsPoison(String text) {
        assertThatThrownBy(() -> codec.read(Topics.PROGRESS_EVENTS, bytes(text)))
                .isInstanceOf(PoisonRecordException.class);
    }

    @Test
    void aMissingFieldIsPoisonAndIsNamed() {
        var text = text().replaceFirst("\"unit\":\"QY-ZB\",?", "");

        assertThatThrownBy(() -> codec.read(Topics.PROGRESS_EVENTS, bytes(text)))
                .isInstanceOf(PoisonRecordException.class)
                .hasMessage("event.report.unit is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+1000000000", "1E-1000000000", "1234567890123456789012345678901234567890"})
    void aNumberThatWouldExhaustArithmeticIsPoison(String number) {
        var text = text().replace("40", number);

        assertThatThrownBy(() -> codec.read(Topics.PROGRESS_EVENTS, bytes(text)))
                .isInstanceOf(PoisonRecordException.class);
    }

    @Test
    void aTimeThatNoStoreHoldsIsPoison() {
        var text = text().replace("2026-03-10T04:00:00Z", "+1000000000-12-31T23:59:59Z");

        assertThatThrownBy(() -> codec.read(Topics.PROGRESS_EVENTS, bytes(text)))
                .isInstanceOf(PoisonRecordException.class);
    }

    @Test
    void deepNestingIsPoison() {
        var text = text().replaceFirst("\\{", "{\"deep\":" + "[".repeat(5000) + "]".repeat(5000) + ",");

        assertThatThrownBy(() -> codec.read(Topics.PROGRESS_EVENTS, bytes(text)))
                .isInstanceOf(PoisonRecordException.class);
    }

    @Test
    void anEventOfAnotherTopicIsPoison() {
        assertThatThrownBy(() -> codec.read(Topics.DELAY_EVENTS, bytes(text())))
                .isInstanceOf(PoisonRecordException.class);
    }

    private String text() {
        return new String(codec.write(reported("GX-1", "40")), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
