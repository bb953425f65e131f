package io.gantry.progress.portfolio;

import io.gantry.progress.status.StatusStores;
import io.gantry.stream.CatchUp;
import io.gantry.stream.Poller;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PortfolioConfiguration {

    private static final Duration COUNTED = Duration.ofSeconds(30);

    @Bean
    PortfolioReader portfolioReader(StatusStores stores, InstantSource clock) {
        return new PortfolioReader(stores.projects(), clock);
    }

    @Bean
    ProjectReader projectReader(StatusStores stores, CatchUp catchUp) {
        return new ProjectReader(stores, catchUp);
    }

    @Bean
    OpenDelayMeter openDelayMeter(StatusStores stores, MeterRegistry meters) {
        var meter = new OpenDelayMeter(stores.projects());
        Gauge.builder("gantry.delays.open", meter, OpenDelayMeter::open)
                .description("Delays that stand, counted twice a minute")
                .register(meters);
        return meter;
    }

    @Bean
    Poller openDelayPoller(OpenDelayMeter meter) {
        return new Poller("open-delay-meter", COUNTED, meter);
    }
}
