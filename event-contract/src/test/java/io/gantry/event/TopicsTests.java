package io.gantry.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class TopicsTests {

    @Test
    void everySealedTypeHasATopicOfItsOwn() {
        var used = Samples.all().map(TopicsTests::topicOf).collect(Collectors.toSet());

        assertThat(Topics.ALL).hasSameSizeAs(EventTypes.families().toList()).containsExactlyInAnyOrderElementsOf(used);
    }

    @ParameterizedTest
    @MethodSource("io.gantry.event.Samples#all")
    void aTopicIsNamedAfterTheSealedTypeItCarries(Samples.Sample sample) {
        var event = JsonMapper.shared().readValue(sample.json(), Event.class);
        var family = Arrays.stream(event.getClass().getInterfaces()).findFirst().orElseThrow();

        assertThat(Topics.of(event))
                .isEqualTo("gantry." + Schemas.fileOf(family).replace("-event.v1.json", "-events.v1"));
    }

    private static String topicOf(Samples.Sample sample) {
        return Topics.of(JsonMapper.shared().readValue(sample.json(), Event.class));
    }
}
