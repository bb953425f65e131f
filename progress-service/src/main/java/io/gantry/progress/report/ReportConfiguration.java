package io.gantry.progress.report;

import io.gantry.problem.ProblemResponses;
import io.gantry.problem.ProblemType;
import io.gantry.progress.RegionProperties;
import io.gantry.progress.status.ReportStore;
import io.gantry.progress.status.StatusStore;
import io.gantry.stream.EventPublisher;
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
    ReportDesk reportDesk(
            JsonMapper json,
            StatusStore statuses,
            ReportStore reports,
            EventPublisher publisher,
            RegionProperties region,
            InstantSource clock,
            MeterRegistry meters) {
        return new ReportDesk(new ReportReader(json), statuses, reports, publisher, region, clock, meters);
    }

    @Bean
    OperationCustomizer reportProblems() {
        return ProblemResponses.of(
                "receive", ProblemType.NOT_FOUND, ReportDesk.REPORT_ID_TAKEN, ReportDesk.NOT_CONFIRMED);
    }

    // An array is answered with a receipt for each item, also where all have fared alike.
    @Bean
    OpenApiCustomizer receipts() {
        return document -> {
            var reports = Objects.requireNonNull(document.getPaths().get("/api/progress/reports"), "reports");
            var responses = reports.getPost().getResponses();
            var receipts = new ArraySchema().items(new Schema<>().$ref("#/components/schemas/Receipt"));
            Stream.of("400", "404", "409", "422", "503")
                    .map(responses::get)
                    .forEach(response ->
                            response.getContent().addMediaType("application/json", new MediaType().schema(receipts)));
        };
    }
}
