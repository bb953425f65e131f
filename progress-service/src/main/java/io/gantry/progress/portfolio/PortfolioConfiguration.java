package io.gantry.progress.portfolio;

import io.gantry.access.Scope;
import io.gantry.progress.status.StatusStore;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PortfolioConfiguration {

    @Bean
    PortfolioReader portfolioReader(StatusStore statuses, InstantSource clock, MeterRegistry meters) {
        var portfolio = new PortfolioReader(statuses, clock);
        Gauge.builder(
                        "gantry.delays.open",
                        portfolio,
                        reader -> reader.read(Scope.EVERYTHING).openDelays().values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                .description("Delays that stand")
                .register(meters);
        return portfolio;
    }
}
