package io.gantry.progress.report;

import io.gantry.event.ProgressReport;
import io.gantry.http.input.UnreadableJson;
import io.gantry.problem.Fault;
import io.gantry.problem.Problem;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads reports from JSON. A field that is not known is refused: a mistyped name must not lose what was said. */
final class ReportReader {

    private final ObjectReader reader;

    ReportReader(JsonMapper json) {
        this.reader = json.readerFor(ProgressReport.class).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** @throws ProblemException if {@code node} is no complete report */
    ProgressReport read(JsonNode node) {
        if (!node.isObject()) {
            throw new ProblemException(
                    ProblemType.MALFORMED_REQUEST, Fault.of("", node.getNodeType(), "a report object"));
        }
        ProgressReport report = parse(node);
        var missing = Stream.of(
                        missing("id", report.id()),
                        missing("projectId", report.projectId()),
                        missing("activityId", report.activityId()),
                        missing("unit", report.unit()),
                        missing("percentComplete", report.percentComplete()),
                        missing("occurredAt", report.occurredAt()))
                .filter(Objects::nonNull)
                .toList();
        if (!missing.isEmpty()) {
            throw new ProblemException(Problem.of(ProblemType.MALFORMED_REQUEST, missing));
        }
        return report;
    }

    private ProgressReport parse(JsonNode node) {
        try {
            return reader.readValue(node);
        } catch (JacksonException e) {
            throw new ProblemException(UnreadableJson.problemOf(e));
        }
    }

    private static @Nullable Fault missing(String field, @Nullable Object value) {
        return value == null ? Fault.of(field, value, "a value") : null;
    }
}
