package io.gantry.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ReadingTests {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final Set<String> RULES_OWN = Set.of("evidence", "parameters");

    @ParameterizedTest
    @MethodSource("io.gantry.event.Samples#all")
    void unknownFieldsAreIgnoredAtEveryDepth(Samples.Sample sample) {
        var extended = MAPPER.readTree(sample.json());
        addUnknownFields(extended);

        assertThat(MAPPER.treeToValue(extended, Event.class)).isEqualTo(MAPPER.readValue(sample.json(), Event.class));
    }

    private static void addUnknownFields(JsonNode node) {
        if (node instanceof ObjectNode object) {
            // The keys of these maps are a rule's own: nothing in them is unknown.
            object.propertyStream()
                    .filter(property -> !RULES_OWN.contains(property.getKey()))
                    .forEach(property -> addUnknownFields(property.getValue()));
            object.putObject("addedLater").put("answer", 42);
        } else {
            node.forEach(ReadingTests::addUnknownFields);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"unit-abolished\"}",
                "{}",
                "[]",
                "{\"type\":\"io.gantry.event.UnitEvent$UnitChanged\"}"
            })
    void whatIsOfNoKnownTypeIsRefused(String json) {
        assertThatThrownBy(() -> MAPPER.readValue(json, Event.class)).isInstanceOf(JacksonException.class);
    }

    @ParameterizedTest
    @MethodSource("io.gantry.event.Samples#all")
    void anEventIsReadAndWrittenByTheSealedTypeOfItsTopicAsWell(Samples.Sample sample) {
        var family = EventTypes.familyOf(sample.type());
        var event = MAPPER.readValue(sample.json(), family);

        assertThat(event).isEqualTo(MAPPER.readValue(sample.json(), Event.class));
        assertThat(MAPPER.writerFor(family).writeValueAsString(event)).isEqualTo(MAPPER.writeValueAsString(event));
    }

    @Test
    void anEventOfAnotherTopicIsRefused() {
        var report = Samples.all()
                .filter(sample -> sample.type().equals("progress-reported"))
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> MAPPER.readValue(report.json(), ProjectEvent.class))
                .isInstanceOf(JacksonException.class);
    }
}
