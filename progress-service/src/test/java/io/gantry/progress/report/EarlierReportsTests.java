package io.gantry.progress.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.gantry.progress.status.ReportStatus;
import io.gantry.testing.Race;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EarlierReportsTests {

    private static final int AT_ONCE = 20;

    private final List<Collection<String>> asked = new ArrayList<>();
    private final EarlierReports earlier = new EarlierReports(this::ask);
    private boolean isAway;

    @Test
    void whoWaitsAtTheSameTimeIsAnsweredByOneQuery() {
        Race.of(IntStream.range(0, AT_ONCE)
                .mapToObj(i -> (Callable<?>) () -> earlier.find(List.of("P\n" + i)))
                .toList());

        assertThat(asked).hasSize(2);
        assertThat(asked.stream().mapToInt(Collection::size).sum()).isEqualTo(AT_ONCE);
    }

    @Test
    void aStoreThatDoesNotAnswerFailsThoseThatAskedAndIsAskedAgainLater() {
        isAway = true;
        asked.add(List.of());
        assertThatThrownBy(() -> earlier.find(List.of("P\n1"))).hasMessage("the store is away");

        isAway = false;
        assertThat(earlier.find(List.of("P\n1"))).isEmpty();
    }

    private Map<String, ReportStatus> ask(Collection<String> keys) {
        asked.add(List.copyOf(keys));
        if (asked.size() == 1) {
            await().until(() -> earlier.waiting() == AT_ONCE - 1);
        }
        if (isAway) {
            throw new IllegalStateException("the store is away");
        }
        return Map.of();
    }
}
