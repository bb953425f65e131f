package io.gantry.problem;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** The common parts of all OpenAPI documents. A service provides its own {@link Info}. */
@AutoConfiguration
@ConditionalOnClass(OpenAPI.class)
@ConditionalOnBean(type = "io.swagger.v3.oas.models.info.Info")
class ApiDocumentAutoConfiguration {

    @Bean
    RecordSchemas recordSchemas() {
        return new RecordSchemas();
    }

    @Bean
    ProblemResponses problemResponses() {
        return new ProblemResponses();
    }

    // The address of the service is not part of its interface, and differs from test to test.
    @Bean
    OpenAPI openApi(Info info, RecordSchemas recordSchemas) {
        var components = new Components();
        var schemas = new ModelConverters(true);
        schemas.addConverter(recordSchemas);
        schemas.readAll(Problem.class).forEach(components::addSchemas);
        return new OpenAPI().info(info).addServersItem(new Server().url("/")).components(components);
    }
}
