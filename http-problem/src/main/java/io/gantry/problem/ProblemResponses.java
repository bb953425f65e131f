package io.gantry.problem;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Describes in the OpenAPI document the problems that each operation can answer with. */
public final class ProblemResponses implements OperationCustomizer {

    ProblemResponses() {}

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        add(
                operation,
                ProblemType.MALFORMED_REQUEST,
                ProblemType.NOT_ACCEPTABLE,
                ProblemType.INTERNAL_ERROR,
                ProblemType.UNAVAILABLE);
        if (hasPathVariable(operation)) {
            add(operation, ProblemType.NOT_FOUND);
        }
        if (operation.getRequestBody() != null) {
            add(
                    operation,
                    ProblemType.CONTENT_TOO_LARGE,
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    ProblemType.INVALID_CONTENT);
        }
        return operation;
    }

    /** Describes further problems of the operation with this id. */
    public static OperationCustomizer of(String operationId, ProblemType... types) {
        return (operation, method) -> {
            if (operation.getOperationId().equals(operationId)) {
                add(operation, types);
            }
            return operation;
        };
    }

    /** Describes further problems of {@code operation}. */
    public static void add(Operation operation, ProblemType... types) {
        for (var type : types) {
            add(operation.getResponses(), type);
        }
    }

    private static void add(ApiResponses responses, ProblemType type) {
        var description = type.title().english() + ": `" + type.uri() + "`";
        var known = responses.get(String.valueOf(type.status()));
        if (known == null) {
            responses.addApiResponse(String.valueOf(type.status()), response(type, description));
        } else {
            known.setDescription(known.getDescription() + "; " + description);
        }
    }

    private static ApiResponse response(ProblemType type, String description) {
        var media = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
        var response = new ApiResponse()
                .description(description)
                .content(new Content().addMediaType("application/problem+json", media));
        if (type.status() == ProblemType.UNAVAILABLE.status()) {
            var header = new Header().description("Seconds to wait").schema(new StringSchema());
            response.addHeaderObject("Retry-After", header);
        }
        return response;
    }

    private static boolean hasPathVariable(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> parameter.getIn().equals("path"));
    }
}
