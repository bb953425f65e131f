package io.gantry.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class AsyncApiTests {

    private static final JsonNode DOCUMENT =
            new YAMLMapper().readTree(AsyncApiTests.class.getResourceAsStream("/event-contract/asyncapi.yaml"));

    @Test
    void thereIsAChannelForEachTopicAndForItsDeadLetters() {
        var topics = Topics.ALL.stream().flatMap(topic -> Stream.of(topic, Topics.deadLettersOf(topic)));

        assertThat(channels().map(channel -> channel.path("address").asString()))
                .containsExactlyInAnyOrderElementsOf(topics.toList());
    }

    @Test
    void everyChannelHasTwelvePartitions() {
        assertThat(channels()
                        .map(channel -> follow(channel.path("bindings"))
                                .at("/kafka/partitions")
                                .asInt()))
                .containsOnly(12);
    }

    @Test
    void theCompactedTopicsAreTheOnesTheCodeNames() {
        var compacted = channels()
                .filter(channel -> follow(channel.path("bindings"))
                        .at("/kafka/topicConfiguration/cleanup.policy/0")
                        .asString()
                        .equals("compact"))
                .map(channel -> channel.path("address").asString());

        assertThat(compacted).containsExactlyInAnyOrderElementsOf(Topics.COMPACTED);
    }

    @ParameterizedTest
    @MethodSource("io.gantry.event.EventTypes#families")
    void aChannelCarriesTheTypesOfItsTopic(Class<?> family) {
        var channel = channels()
                .filter(candidate -> candidate.path("address").asString().equals(EventTypes.topicOf(family)))
                .findFirst()
                .orElseThrow();

        assertThat(channel.path("messages").propertyNames())
                .containsExactlyElementsOf(
                        EventTypes.below(family).map(EventTypes::nameOf).toList());
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        var references = DOCUMENT.findValues("$ref");

        assertThat(references)
                .isNotEmpty()
                .noneMatch(reference -> resolve(reference.asString()).isMissingNode());
    }

    @Test
    void everyMessagePayloadIsTheBranchOfItsType() {
        var messages = DOCUMENT.path("components").path("messages");

        assertThat(EventTypes.all().map(EventTypes::nameOf)).allSatisfy(type -> {
            var branch = follow(messages.path(type).at("/payload/schema"));
            assertThat(branch.at("/properties/type/const").asString()).isEqualTo(type);
        });
    }

    private static Stream<JsonNode> channels() {
        return DOCUMENT.path("channels").valueStream();
    }

    private static JsonNode follow(JsonNode reference) {
        return resolve(reference.path("$ref").asString());
    }

    private static JsonNode resolve(String reference) {
        return reference.startsWith("#")
                ? DOCUMENT.at(JsonPointer.compile(reference.substring(1)))
                : Schemas.at(reference.replace("./schemas/", "")).node();
    }
}
