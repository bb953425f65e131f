package io.gantry.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.json.AbstractJsonContentAssert;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(properties = "spring.config.import=classpath:gantry-http-problem.yaml")
@AutoConfigureMockMvc
class ApiDocumentTests {

    @Autowired
    MockMvcTester http;

    @ParameterizedTest
    @CsvSource({
        "/items, get, '200,400,406,500,503'",
        "/items, post, '200,400,406,413,415,422,500,503'",
        "/failures/{kind}, get, '200,400,404,406,500,503'"
    })
    void eachOperationDescribesItsProblems(String path, String method, String statuses) {
        document()
                .extractingPath("$.paths['%s'].%s.responses".formatted(path, method))
                .asMap()
                .containsOnlyKeys(List.of(statuses.split(",")));
    }

    @Test
    void aProblemHasOneShape() {
        document()
                .extractingPath("$.components.schemas.Problem.required")
                .isEqualTo(List.of("code", "detail", "params", "status", "title", "type"));
    }

    @Test
    void theAddressOfTheServiceIsNotPartOfItsInterface() {
        document().extractingPath("$.servers").isEqualTo(List.of(Map.of("url", "/")));
        document().extractingPath("$.info.title").isEqualTo("Sample");
    }

    private AbstractJsonContentAssert<?> document() {
        return assertThat(http.get().uri("/openapi")).bodyJson();
    }
}
