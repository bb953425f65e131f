package io.gantry.progress.report;

import io.gantry.event.ProgressReport;
import io.gantry.progress.Problem;
import io.gantry.progress.Problem.Fault;
import io.gantry.progress.ProblemException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
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
            throw refused(List.of(new Fault("", node.getNodeType() + " (expected: a report object)")));
        }
        try {
            ProgressReport report = reader.readValue(node);
            var missing = missing(report);
            if (!missing.isEmpty()) {
                throw refused(missing);
            }
            return report;
        } catch (UnrecognizedPropertyException e) {
            throw refused(List.of(new Fault(
                    String.valueOf(e.getPropertyName()),
                    "unknown field (expected: one of "
                            + e.getKnownPropertyIds().stream()
                                    .map(String::valueOf)
                                    .sorted()
                                    .collect(Collectors.joining(", "))
                            + ")")));
        } catch (DatabindException e) {
            var field = e.getPath().isEmpty() ? "" : e.getPath().get(0).getPropertyName();
            throw refused(List.of(new Fault(field, "not of the expected form: " + e.getOriginalMessage())));
        } catch (JacksonException e) {
            throw refused(List.of(new Fault("", "not readable")));
        }
    }

    private static List<Fault> missing(ProgressReport report) {
        return Stream.of(
                        missing("id", report.id()),
                        missing("projectId", report.projectId()),
                        missing("activityId", report.activityId()),
                        missing("unit", report.unit()),
                        missing("percentComplete", report.percentComplete()),
                        missing("occurredAt", report.occurredAt()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Fault missing(String field, @Nullable Object value) {
        return value == null ? new Fault(field, "missing (expected: a value)") : null;
    }

    private static ProblemException refused(List<Fault> faults) {
        return new ProblemException(problem(faults));
    }

    private static ProblemDetail problem(List<Fault> faults) {
        return Problem.of(HttpStatus.BAD_REQUEST, "malformed-report", "The report cannot be read", faults);
    }
}
