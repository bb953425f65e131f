package io.gantry.access.limit;

import io.gantry.access.Role;
import io.gantry.http.origin.OriginProperties;
import io.gantry.http.origin.RoleOrigins;
import io.gantry.problem.ProblemWriter;
import jakarta.servlet.Filter;
import java.util.Arrays;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/** From where roles count, and bounds for bodies: also where requests are charged in another way. */
@AutoConfiguration
@EnableConfigurationProperties(LimitProperties.class)
class BoundAutoConfiguration {

    private static final int BEFORE_BODY = -80;

    @Bean
    RoleOrigins roleOrigins(OriginProperties origin) {
        var roles = Arrays.stream(Role.values()).map(Role::claim).toList();
        return new RoleOrigins(origin.access().from(), roles);
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
