package io.gantry.progress.report;

import io.gantry.problem.ProblemResponses;
import io.gantry.problem.ProblemType;
import io.gantry.progress.RegionProperties;
import io.gantry.progress.status.ReportStore;
import io.gantry.progress.status.StatusStore;
import io.gantry.stream.EventPublisher;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
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
}
