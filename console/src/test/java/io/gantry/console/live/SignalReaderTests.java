package io.gantry.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

class SignalReaderTests {

    @Test
    void readsTypeKeyAndPosition() {
        assertThat(SignalReader.read(record("GX-2026-017", "progress-reported")))
                .extracting(Told::signal)
                .containsExactly(new Signal("progress-reported", "gantry.progress-events.v1", "GX-2026-017", 3, 42));
    }

    @Test
    void passesOverATypeThatWouldWriteIntoTheStream() {
        assertThat(SignalReader.read(record("GX-2026-017", "x\ndata: forged\n\n")))
                .isEmpty();
    }

    @Test
    void passesOverRecordsWithoutTypeOrKey() {
        assertThat(SignalReader.read(record("GX-2026-017", null))).isEmpty();
        assertThat(SignalReader.read(record(null, "progress-reported"))).isEmpty();
        assertThat(SignalReader.read(record("x".repeat(201), "progress-reported")))
                .isEmpty();
    }

    @Test
    void saysWhereToReadOnEvenAfterARecordThatIsPassedOver() {
        assertThat(SignalReader.nextOf(record(null, null))).isEqualTo(Map.of(3, 43L));
    }

    private static Message<List<byte[]>> record(@Nullable String key, @Nullable String type) {
        return MessageBuilder.withPayload(List.of(new byte[] {(byte) 0xff}))
                .setHeader(KafkaHeaders.RECEIVED_TOPIC, List.of("gantry.progress-events.v1"))
                .setHeader(KafkaHeaders.RECEIVED_PARTITION, List.of(3))
                .setHeader(KafkaHeaders.OFFSET, List.of(42L))
                .setHeader(KafkaHeaders.RECEIVED_KEY, Arrays.asList(bytes(key)))
                .setHeader(
                        KafkaHeaders.BATCH_CONVERTED_HEADERS,
                        List.of(type == null ? Map.of() : Map.of("ce_type", bytes(type))))
                .build();
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }
}
