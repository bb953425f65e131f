package io.gantry.project;

import io.gantry.problem.ProblemResponses;
import io.gantry.problem.ProblemType;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.method.HandlerMethod;

/** What the OpenAPI document says of every operation alike: entity tags, paging, what the register refuses. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    @Bean
    Info info() {
        return new Info()
                .title("Gantry registry")
                .version("1")
                .description(
                        "Units, projects and their plans, and the audit trail. Every change is published as an event. An identical"
                                + " repeat of a change is answered as done, whatever revision it is based on.");
    }

    // Its reason is a parameter, and is checked as the reason in a body is.
    @Bean
    OperationCustomizer reasonOfRemoval() {
        return ProblemResponses.of("removeActivity", ProblemType.INVALID_CONTENT);
    }

    @Bean
    OperationCustomizer commonParts() {
        return (operation, method) -> {
            describeParameters(operation);
            describeSuccess(operation, method);
            if (isRegistration(operation)) {
                requireIdentity(operation);
                ProblemResponses.add(operation, Problems.ALREADY_REGISTERED);
            }
            if (has(operation, HttpHeaders.IF_MATCH)) {
                ProblemResponses.add(operation, ProblemType.STALE_REVISION, ProblemType.REVISION_REQUIRED);
            }
            return operation;
        };
    }

    private static void describeSuccess(Operation operation, HandlerMethod method) {
        var success = operation.getResponses().remove("200");
        if (success == null) {
            // Its method says itself what it answers.
            return;
        }
        boolean created = isRegistration(operation);
        if (success.getDescription() == null || success.getDescription().equals("OK")) {
            success.setDescription(created ? "Registered" : "As it is now");
        }
        // What is computed has no revision of its own.
        if (method.getReturnType().getParameterType() == ResponseEntity.class && !isFile(success)) {
            success.addHeaderObject("ETag", header("The revision, for If-Match"));
        }
        if (created) {
            success.addHeaderObject("Location", header("Where it is from now on"));
        }
        operation.getResponses().addApiResponse(created ? "201" : "200", success);
    }

    private static boolean isFile(ApiResponse success) {
        return success.getContent() != null
                && success.getContent().keySet().stream().anyMatch(type -> type.contains("officedocument"));
    }

    private static boolean isRegistration(Operation operation) {
        return operation.getOperationId().startsWith("register");
    }

    // The one field that a path can stand for where there is a path.
    private static void requireIdentity(Operation operation) {
        var content = operation.getRequestBody().getContent();
        var media = Objects.requireNonNull(content.get("application/json"), "body");
        var identity =
                new Schema<>().required(List.of(operation.getOperationId().endsWith("Unit") ? "code" : "id"));
        media.setSchema(new Schema<>().allOf(List.of(media.getSchema(), identity)));
    }

    private static void describeParameters(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(describer(operation.getOperationId()));
        }
    }

    private static Consumer<Parameter> describer(String operation) {
        if (operation.endsWith("Audit")) {
            return ApiDocument::describeOfTrail;
        }
        return operation.endsWith("ProjectList") ? ApiDocument::describeOfList : ApiDocument::describe;
    }

    private static void describeOfList(Parameter parameter) {
        switch (parameter.getName()) {
            case "sheet" -> parameter.description("The sheet to read; the first one that can be seen if absent");
            case "encoding" ->
                parameter
                        .description(
                                "How a CSV file is encoded: UTF-8, GB18030, BIG5, UTF-16LE or UTF-16BE; found out if"
                                        + " absent")
                        .example("GB18030");
            case "columns" ->
                parameter
                        .description(
                                "Which column is which field, instead of what the headings say; the unit of amounts is"
                                        + " YUAN, TEN_THOUSAND, MILLION, TEN_MILLION, HUNDRED_MILLION or BILLION")
                        .example("id:A,names.zh:B,totalInvestment:F:TEN_THOUSAND");
            case "rows" ->
                parameter
                        .description("Only these rows are saved; all are checked")
                        .example("2-1001");
            case "skipFaulty" -> parameter.description("Whether to do what is sound where other rows are faulty");
            case "reason" ->
                parameter.description("Why registered projects are changed").example("年度计划调整");
            case "If-Match" ->
                parameter
                        .required(true)
                        .description("The ETag of the check that the import is based on, or * for any")
                        .example("\"12\"");
            default -> describe(parameter);
        }
    }

    private static void describeOfTrail(Parameter parameter) {
        switch (parameter.getName()) {
            case "account" -> parameter.description("Only what this account did or tried");
            case "unit" -> parameter.description("Only what accounts of this unit did or tried");
            case "action" ->
                parameter.description("Only this operation, by its id").example("amendUnit");
            case "outcome" -> parameter.description("Only what ended so");
            case "service" -> parameter.description("Only what this service answered");
            case "from" -> parameter.description("Not before this time");
            case "to" -> parameter.description("Before this time");
            case "target" -> parameter.description("Only paths that begin so").example("/api/registry/units/");
            case "q" ->
                parameter.description("Only entries in which these words stand").example("竣工");
            case "object" ->
                parameter
                        .description("Only what is about the project, unit or whatever has this id")
                        .example("GX-2026-007");
            case "reports" -> parameter.description("Whether accepted reports are told, too");
            case "zone" -> parameter.description("The zone of the times").example("Asia/Shanghai");
            default -> describe(parameter);
        }
    }

    private static void describe(Parameter parameter) {
        switch (parameter.getName()) {
            case "If-Match" ->
                parameter
                        .required(true)
                        .description("The ETag of the revision that the change is based on, or * for any")
                        .example("\"1\"");
            case "q" -> parameter.description("Only what has these words in its code, a name or the sponsor");
            case "after" -> parameter.description("The next of the page before: only what comes behind it");
            case "limit" -> {
                parameter.description("Largest number of activities");
                parameter
                        .getSchema()
                        .minimum(BigDecimal.ONE)
                        .maximum(new BigDecimal(
                                String.valueOf(parameter.getSchema().getDefault())));
            }
            case "near" -> {
                parameter.description("Working days from being critical that are nearly critical, 0 to 250");
                parameter.example(10);
            }
            case "reason" -> parameter.description("Why the activity goes; needed");
            case "encoding", "project", "format" -> {
                // Described where they are declared.
            }
            case "activity" ->
                parameter.description("Only this activity, by its id").example("A070");
            case "number" -> parameter.description("0 for the original baseline; those that were added count from 1");
            case "activityId" -> parameter.description("The id of the activity within the project");
            case "unit" -> parameter.description("Only what this unit leads, is responsible for or reports on");
            case "element" -> parameter.description("The id of the element within the project");
            case "month" ->
                parameter
                        .description("Only what has its latest day to apply in this month")
                        .example("2026-03");
            case "authority" -> parameter.description("Only what this unit grants");
            case "category" -> parameter.description("Only what is of this category");
            case "state" -> parameter.description("Only what is in one of these states; all but DROPPED if absent");
            case "overdue" ->
                parameter.description(
                        "Whether only what should have been applied for, or granted, before today is listed");
            case "on" -> parameter.description("Only who held it on this day").example("2026-07-01");
            case "stage" -> parameter.description("Only what is at this stage");
            default -> parameter.description("The code it is registered under");
        }
    }

    private static boolean has(Operation operation, String parameter) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> p.getName().equals(parameter));
    }

    private static Header header(String description) {
        return new Header().description(description).schema(new StringSchema());
    }
}
