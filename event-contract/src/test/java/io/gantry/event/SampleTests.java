package io.gantry.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.gantry.event.Samples.Sample;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class SampleTests {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_7,
            registry -> registry.schemaIdResolvers(
                    ids -> ids.mapPrefix(Schemas.BASE, "classpath:event-contract/schemas/")));

    @Test
    void thereAreSamplesOfEveryTypeAndOfNoOther() {
        var sampled = Samples.all().map(Sample::type).collect(Collectors.toSet());

        assertThat(sampled).isEqualTo(EventTypes.all().map(EventTypes::nameOf).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("io.gantry.event.Samples#all")
    void aSampleIsOfTheTypeItLiesUnder(Sample sample) {
        assertThat(MAPPER.readTree(sample.json()).path("type").asString()).isEqualTo(sample.type());
    }

    @ParameterizedTest
    @MethodSource("io.gantry.event.Samples#all")
    void aSampleIsValid(Sample sample) {
        var family = EventTypes.familyOf(sample.type());
        var schema = SCHEMAS.getSchema(SchemaLocation.of(Schemas.BASE + Schemas.fileOf(family)));

        assertThat(schema.validate(MAPPER.readTree(sample.json()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.gantry.event.Samples#all")
    void aSampleIsTheSameWhenReadAndWrittenAgain(Sample sample) {
        var event = MAPPER.readValue(sample.json(), Event.class);

        assertThat(MAPPER.readTree(MAPPER.writeValueAsString(event))).isEqualTo(MAPPER.readTree(sample.json()));
    }
}
