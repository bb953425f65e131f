package io.gantry.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TopicSettingsTests {

    private static final NewTopic KEPT =
            new NewTopic("plan-events", 12, (short) 1).configs(Map.of("max.message.bytes", "1000"));
    private static final NewTopic COMPACTED = new NewTopic("unit-events", 12, (short) 1)
            .configs(Map.of("max.message.bytes", "1000", "cleanup.policy", "compact"));

    @Test
    void aTopicThatIsAsItWouldBeCreatedIsRight() {
        assertThat(faults(KEPT, "delete", "-1", "-1", "1000")).isEmpty();
        assertThat(faults(COMPACTED, "compact", "-1", "-1", "1000")).isEmpty();
    }

    @Test
    void aTopicThatForgetsIsNamedWithEachSettingThatMakesItForget() {
        assertThat(faults(KEPT, "compact", "604800000", "1073741824", "1000"))
                .containsExactly(
                        "plan-events: cleanup.policy is compact (expected: delete)",
                        "plan-events: retention.ms is 604800000 (expected: -1)",
                        "plan-events: retention.bytes is 1073741824 (expected: -1)");
        assertThat(faults(COMPACTED, "compact,delete", "-1", "-1", "1000"))
                .containsExactly("unit-events: cleanup.policy is compact,delete (expected: compact)");
    }

    @Test
    void aTopicMayTakeLargerRecordsButNotOnlySmallerOnes() {
        assertThat(faults(KEPT, "delete", "-1", "-1", "1001")).isEmpty();
        assertThat(faults(KEPT, "delete", "-1", "-1", "999"))
                .containsExactly("plan-events: max.message.bytes is 999 (expected: 1000 or more)");
    }

    @Test
    void whatTheBrokerDoesNotTellIsNotJudged() {
        assertThat(TopicSettings.faults(KEPT, Map.of())).isEmpty();
    }

    private static List<String> faults(NewTopic wanted, String policy, String millis, String bytes, String largest) {
        return TopicSettings.faults(
                wanted,
                Map.of(
                        "cleanup.policy",
                        policy,
                        "retention.ms",
                        millis,
                        "retention.bytes",
                        bytes,
                        "max.message.bytes",
                        largest));
    }
}
