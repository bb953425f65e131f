package io.gantry.access.token;

import io.gantry.access.AllowedTo;
import io.gantry.access.Caller;
import io.gantry.access.Role;
import io.gantry.access.Scope;
import io.gantry.problem.ProblemResponses;
import io.gantry.problem.ProblemType;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** States in the OpenAPI document the roles of each operation and the problems of callers without them. */
@AutoConfiguration
@ConditionalOnClass({OpenAPI.class, SpringDocUtils.class})
class RightsDocumentAutoConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, Scope.class);
    }

    @Bean
    OperationCustomizer rights() {
        return (operation, method) -> {
            var allowed = method.getMethodAnnotation(AllowedTo.class);
            if (allowed != null) {
                operation.addExtension(
                        "x-roles",
                        Arrays.stream(allowed.value()).map(Role::claim).toList());
            }
            ProblemResponses.add(
                    operation, ProblemType.UNAUTHENTICATED, ProblemType.FORBIDDEN, ProblemType.TOO_MANY_REQUESTS);
            if (operation.getRequestBody() != null) {
                ProblemResponses.add(operation, ProblemType.REQUEST_TIMEOUT);
            }
            return operation;
        };
    }

    @Bean
    OpenApiCustomizer bearerScheme() {
        return document -> {
            var scheme = new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer");
            scheme.description(
                    "An access token of the identity provider, or the token of a script; for reports a device's key too");
            document.getComponents().addSecuritySchemes("bearer", scheme);
            document.addSecurityItem(new SecurityRequirement().addList("bearer"));
        };
    }
}
