package io.gantry.progress.delay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class WatermarkTests {

    private static final TopicPartition REPORTS = new TopicPartition("progress", 0);
    private static final TopicPartition PLANS = new TopicPartition("project", 0);
    private static final TopicPartition ELSEWHERE = new TopicPartition("progress", 1);
    private static final Instant NOON = Instant.parse("2026-03-10T04:00:00Z");

    private final Watermark watermark = new Watermark();

    @Test
    void aPartitionIsReadyWhenEveryTopicIsProjected() {
        assertThat(watermark.advance(NOON, Map.of(REPORTS, 5L, PLANS, 2L), Map.of(REPORTS, 5L)))
                .isEmpty();
        assertThat(watermark.advance(
                        NOON.plusSeconds(1), Map.of(REPORTS, 5L, PLANS, 2L), Map.of(REPORTS, 5L, PLANS, 2L)))
                .containsEntry(0, NOON);
    }

    @Test
    void anEmptyPartitionIsReadyAtOnce() {
        assertThat(watermark.advance(NOON, Map.of(REPORTS, 0L), Map.of())).containsEntry(0, NOON);
    }

    @Test
    void oneThatLagsDoesNotHoldUpOthers() {
        assertThat(watermark.advance(NOON, Map.of(REPORTS, 5L, ELSEWHERE, 1L), Map.of(ELSEWHERE, 1L)))
                .containsOnlyKeys(1);
    }

    @Test
    void aSteadyStreamCannotPutItOff() {
        watermark.advance(NOON, Map.of(REPORTS, 5L), Map.of(REPORTS, 0L));

        var ready = watermark.advance(NOON.plusSeconds(1), Map.of(REPORTS, 900L), Map.of(REPORTS, 5L));

        assertThat(ready).containsEntry(0, NOON);
    }

    @Test
    void afterBeingReadyTheNextTargetIsTakenAnew() {
        watermark.advance(NOON, Map.of(REPORTS, 5L), Map.of(REPORTS, 5L));

        assertThat(watermark.advance(NOON.plusSeconds(1), Map.of(REPORTS, 6L), Map.of(REPORTS, 5L)))
                .isEmpty();
    }
}
