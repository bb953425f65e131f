package io.gantry.progress.report;

import io.gantry.access.limit.Admission;
import io.gantry.http.input.StrictJson;
import io.gantry.http.limit.Throttling;
import io.gantry.http.validation.Validation;
import io.gantry.problem.ProblemResponses;
import io.gantry.problem.ProblemType;
import io.gantry.progress.RegionProperties;
import io.gantry.progress.status.StatusLookup;
import io.gantry.stream.CatchUp;
import io.gantry.stream.EventPublisher;
import io.gantry.unit.Units;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.time.InstantSource;
import java.util.Objects;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

    @Bean
    ReportIntake reportIntake(
            StrictJson json,
            Validation validation,
            StatusLookup statuses,
            EventPublisher publisher,
            CatchUp catchUp,
            RegionProperties region,
            InstantSource clock,
            MeterRegistry meters) {
        return new ReportIntake(json, validation, statuses, publisher, catchUp::isComplete, region, clock, meters);
    }

    @Bean
    ReportAnswers reportAnswers(
            StrictJson json,
            JsonMapper mapper,
            ReportIntake intake,
            Units units,
            Admission admission,
            Throttling throttling) {
        return new ReportAnswers(
                json, mapper, intake, units, (caller, count) -> throttling.require(admission.more(caller, count)));
    }

    @Bean
    ReportReview reportReview(
            StatusLookup statuses,
            EventPublisher publisher,
            CatchUp catchUp,
            RegionProperties region,
            InstantSource clock) {
        return new ReportReview(statuses, publisher, catchUp::isComplete, region, clock);
    }

    @Bean
    ProgressImport progressImport(
            StatusLookup statuses,
            EventPublisher publisher,
            CatchUp catchUp,
            RegionProperties region,
            InstantSource clock) {
        return new ProgressImport(statuses, publisher, catchUp::isComplete, region, clock);
    }

    @Bean
    OperationCustomizer reportProblems() {
        return ProblemResponses.of(
                ReportAnswers.OPERATION,
                ProblemType.NOT_FOUND,
                ReportValidation.REPORT_ID_TAKEN,
                ReportLog.NOT_CONFIRMED,
                ProblemType.CATCHING_UP);
    }

    // An array is answered with a receipt for each item, also where all have fared alike.
    @Bean
    OpenApiCustomizer receipts() {
        return document -> {
            var reports = Objects.requireNonNull(document.getPaths().get(ReportAnswers.PATH), "reports");
            var responses = reports.getPost().getResponses();
            var receipts = new ArraySchema().items(new Schema<>().$ref("#/components/schemas/Receipt"));
            Stream.of("400", "404", "409", "422", "503")
                    .map(responses::get)
                    .forEach(response ->
                            response.getContent().addMediaType("application/json", new MediaType().schema(receipts)));
        };
    }
}
