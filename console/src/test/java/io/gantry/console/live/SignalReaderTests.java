package io.gantry.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

class SignalReaderTests {

    @Test
    void readsTypeKeyAndPosition() {
        assertThat(SignalReader.read(record("GX-2026-017", "progress-reported")))
                .extracting(LogRecord::signal)
                .containsExactly(new Signal("progress-reported", "gantry.progress-events.v1", "GX-2026-017", 3, 42));
    }

    @Test
    void passesOverATypeThatWouldWriteIntoTheStream() {
        assertThat(SignalReader.read(record("GX-2026-017", "x\ndata: forged\n\n")))
                .isEmpty();
    }

    @Test
    void passesOverRecordsWithoutTypeOrKey() {
        assertThat(SignalReader.read(record("GX-2026-017", (String) null))).isEmpty();
        assertThat(SignalReader.read(record(null, "progress-reported"))).isEmpty();
        assertThat(SignalReader.read(record("x".repeat(201), "progress-reported")))
                .isEmpty();
    }

    @Test
    void saysWhereToReadOnEvenAfterARecordThatIsPassedOver() {
        assertThat(SignalReader.nextOf(record(null, (String) null))).isEqualTo(Map.of(3, 43L));
    }

    @Test
    void readsTheUnitsConcernedOffTheHeader() {
        var message = record("GX-2026-017", Map.of("ce_type", bytes("stage-changed"), "ce_units", bytes("GX,GX-HB")));

        assertThat(SignalReader.read(message)).extracting(LogRecord::units).containsExactly(Set.of("GX", "GX-HB"));
        assertThat(SignalReader.read(record("GX-2026-017", "stage-changed")))
                .extracting(LogRecord::units)
                .containsExactly(Set.of());
    }

    private static Message<List<byte[]>> record(@Nullable String key, @Nullable String type) {
        return record(key, type == null ? Map.of() : Map.of("ce_type", bytes(type)));
    }

    private static Message<List<byte[]>> record(@Nullable String key, Map<String, byte @Nullable []> headers) {
        return MessageBuilder.withPayload(List.of(new byte[] {(byte) 0xff}))
                .setHeader(KafkaHeaders.RECEIVED_TOPIC, List.of("gantry.progress-events.v1"))
                .setHeader(KafkaHeaders.RECEIVED_PARTITION, List.of(3))
                .setHeader(KafkaHeaders.OFFSET, List.of(42L))
                .setHeader(KafkaHeaders.RECEIVED_KEY, Arrays.asList(bytes(key)))
                .setHeader(KafkaHeaders.BATCH_CONVERTED_HEADERS, List.of(headers))
                .build();
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }
}
