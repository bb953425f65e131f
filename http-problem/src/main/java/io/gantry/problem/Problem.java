package io.gantry.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A problem document (RFC 9457), the body of every error answer. */
@Schema(description = "A problem document (RFC 9457)")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        @Schema(description = "The kind of problem; stable") URI type,

        @Schema(type = "string", description = "The kind, in the language of Accept-Language")
        Phrase title,

        int status,

        @Schema(description = "What is wrong; stable", example = "day-form")
        String code,

        @Schema(
                type = "string",
                description = "The value and what was expected instead, in the language of Accept-Language")
        Phrase detail,

        @Schema(description = "The values in the detail, by name")
        Map<String, Object> params,

        @Schema(description = "Where the first fault is", example = "activities[3].plannedFinish") @Nullable
        String field,

        @Schema(description = "All faults that were found, up to a hundred") @Nullable
        List<Fault> errors) {

    /** The value of {@code Retry-After} in every 503. */
    public static final String RETRY_AFTER_SECONDS = "2";

    private static final Phrase SEVERAL = new Phrase(
            "several-faults", "{count} faults; the first is {field}: {first}", "{count} 处有误；第一处是 {field}：{first}");

    public static Problem of(ProblemType type, Phrase detail) {
        return new Problem(type.uri(), type.title(), type.status(), detail.code(), detail, detail.params(), null, null);
    }

    /** @param faults at least one */
    public static Problem of(ProblemType type, List<Fault> faults) {
        var first = faults.get(0);
        var field = first.field().isEmpty() ? null : first.field();
        var several = SEVERAL.with(faults.size(), first.field(), first.detail());
        return faults.size() == 1
                ? problem(type, first.code(), first.detail(), first.params(), field, faults)
                : problem(type, several.code(), several, several.params(), field, faults);
    }

    private static Problem problem(
            ProblemType type,
            String code,
            Phrase detail,
            Map<String, Object> params,
            @Nullable String field,
            List<Fault> faults) {
        return new Problem(type.uri(), type.title(), type.status(), code, detail, params, field, List.copyOf(faults));
    }

    /** The HTTP answer that has this as its body. */
    public ResponseEntity<Object> answer() {
        return answer(HttpHeaders.EMPTY);
    }

    /** The HTTP answer that has this as its body, and {@code headers} in addition to those of each problem. */
    public ResponseEntity<Object> answer(HttpHeaders headers) {
        var answer = ResponseEntity.status(status).headers(headers).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status == ProblemType.UNAVAILABLE.status()) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer.body(this);
    }
}
