package io.gantry.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class SchemaTests {

    static Stream<String> files() {
        return Stream.concat(EventTypes.families().map(Schemas::fileOf), Stream.of("shapes.v1.json"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aSchemaIsAValidDraft7SchemaUnderItsOwnName(String file) {
        var schema = Schemas.root(file).node();
        var draft7 = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(SchemaLocation.of("http://json-schema.org/draft-07/schema#"));

        assertThat(draft7.validate(schema)).isEmpty();
        assertThat(schema.path("$id").asString()).isEqualTo(Schemas.BASE + file);
    }

    @ParameterizedTest
    @MethodSource("io.gantry.event.EventTypes#families")
    void aSchemaHasABranchForEachTypeOfItsTopic(Class<?> family) {
        var branches = Schemas.root(Schemas.fileOf(family)).node().path("oneOf").valueStream();

        assertThat(branches.map(branch -> branch.path("$ref").asString()))
                .containsExactlyElementsOf(EventTypes.below(family)
                        .map(type -> "#/definitions/" + EventTypes.nameOf(type))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("io.gantry.event.EventTypes#families")
    void aRecordHasTheFieldsOfItsBranchAndRequiresTheSame(Class<?> family) {
        var schema = Schemas.root(Schemas.fileOf(family));

        assertThat(EventTypes.below(family))
                .allSatisfy(type -> assertThat(Shapes.of(schema.child("definitions", EventTypes.nameOf(type))))
                        .isEqualTo(Shapes.ofEvent(type)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void noSchemaIsClosedToUnknownFields(String file) {
        var closings = Schemas.root(file).node().findValues("additionalProperties").stream();

        assertThat(closings.filter(JsonNode::isBoolean)).isEmpty();
    }
}
