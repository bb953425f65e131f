package io.gantry.access.limit;

import io.gantry.http.limit.Throttling;
import io.gantry.problem.ProblemWriter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.Filter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/** What requests are charged to, and bounds for their bodies. */
@AutoConfiguration
@EnableConfigurationProperties(LimitProperties.class)
class LimitAutoConfiguration {

    private static final int BEFORE_BODY = -80;

    @Bean
    Admission admission(LimitProperties properties) {
        return new Admission(properties);
    }

    @Bean
    Throttling throttling(ProblemWriter problems, MeterRegistry meters) {
        return new Throttling(problems, meters);
    }

    @Bean
    FilterRegistrationBean<Filter> boundedBody(LimitProperties properties, ProblemWriter problems) {
        return at(BEFORE_BODY, new BodyFilter(properties, problems));
    }

    static FilterRegistrationBean<Filter> at(int order, Filter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        registration.addUrlPatterns("/api/*");
        return registration;
    }
}
