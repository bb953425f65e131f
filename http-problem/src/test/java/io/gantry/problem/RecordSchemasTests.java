package io.gantry.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordSchemasTests {

    private final ModelConverters converters = new ModelConverters(true);

    RecordSchemasTests() {
        converters.addConverter(new RecordSchemas());
    }

    @Test
    void whatMayBeMissingIsNotRequired() {
        assertThat(converters.readAll(new AnnotatedType(Plan.Part.class)))
                .extractingByKey("Part")
                .extracting("required")
                .isEqualTo(List.of("from"));
    }

    @Test
    void aSchemaStandsForOneType() {
        assertThatIllegalStateException()
                .isThrownBy(() -> converters.readAll(new AnnotatedType(TwoOfOneName.class)))
                .withMessageContainingAll("Part", Plan.Part.class.getName(), Trail.Part.class.getName());
    }

    @Test
    void aTypeThatIsNamedApartHasItsOwnSchema() {
        assertThat(converters.readAll(new AnnotatedType(NamedApart.class)))
                .containsOnlyKeys("NamedApart", "Part", "OtherPart");
    }

    interface Plan {
        record Part(int from, @Nullable String note) {}
    }

    interface Trail {
        record Part(String partition) {}
    }

    interface Named {
        @Schema(name = "OtherPart")
        record Part(String name) {}
    }

    record TwoOfOneName(Plan.Part plan, Trail.Part trail) {}

    record NamedApart(Plan.Part plan, Named.Part named) {}
}
