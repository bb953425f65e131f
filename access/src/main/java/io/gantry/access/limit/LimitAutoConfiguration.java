package io.gantry.access.limit;

import io.gantry.access.Role;
import io.gantry.http.limit.Throttling;
import io.gantry.http.origin.OriginProperties;
import io.gantry.http.origin.RoleOrigins;
import io.gantry.problem.ProblemWriter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.Filter;
import java.util.Arrays;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/** What requests are charged to, from where roles count, and bounds for bodies. */
@AutoConfiguration
@EnableConfigurationProperties(LimitProperties.class)
class LimitAutoConfiguration {

    private static final int BEFORE_BODY = -80;

    @Bean
    Admission admission(LimitProperties properties) {
        return new Admission(properties);
    }

    @Bean
    RoleOrigins roleOrigins(OriginProperties origin) {
        var roles = Arrays.stream(Role.values()).map(Role::claim).toList();
        return new RoleOrigins(origin.access().from(), roles);
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
