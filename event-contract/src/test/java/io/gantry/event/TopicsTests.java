package io.gantry.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class TopicsTests {

    @Test
    void everySealedTypeHasATopicNamedAfterIt() {
        assertThat(Topics.ALL)
                .containsExactlyElementsOf(
                        EventTypes.families().map(EventTypes::topicOf).toList());
    }

    @ParameterizedTest
    @MethodSource("io.gantry.event.Samples#all")
    void anEventGoesToTheTopicOfItsSealedType(Samples.Sample sample) {
        var family = EventTypes.familyOf(sample.type());
        var event = JsonMapper.shared().readValue(sample.json(), Event.class);

        assertThat(event.topic()).isEqualTo(EventTypes.topicOf(family));
    }
}
