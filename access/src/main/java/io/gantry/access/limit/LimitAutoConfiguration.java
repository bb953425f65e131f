package io.gantry.access.limit;

import io.gantry.access.Callers;
import io.gantry.problem.ProblemWriter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.Filter;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/** Bounds requests: all together before any other work, each caller's after authentication. */
@AutoConfiguration
@EnableConfigurationProperties(LimitProperties.class)
class LimitAutoConfiguration {

    // Spring Security authenticates at -100.
    private static final int FIRST = -200;
    private static final int AFTER_AUTHENTICATION = -90;
    private static final int BEFORE_BODY = -80;

    @Bean
    Budgets budgets(LimitProperties properties) {
        return new Budgets(properties);
    }

    @Bean
    FilterRegistrationBean<Filter> totalBudget(Budgets budgets, ProblemWriter problems, MeterRegistry meters) {
        var refused = meters.counter("gantry.requests.throttled", "budget", "total");
        return at(FIRST, new BudgetFilter(request -> budgets.takeOfTotal(), "this service", refused, problems));
    }

    @Bean
    FilterRegistrationBean<Filter> callerBudget(Budgets budgets, ProblemWriter problems, MeterRegistry meters) {
        var refused = meters.counter("gantry.requests.throttled", "budget", "caller");
        return at(
                AFTER_AUTHENTICATION,
                new BudgetFilter(
                        request -> Callers.of(request).map(budgets::takeOf).orElse(Duration.ZERO),
                        "this account or device",
                        refused,
                        problems));
    }

    @Bean
    FilterRegistrationBean<Filter> boundedBody(LimitProperties properties, ProblemWriter problems) {
        return at(BEFORE_BODY, new BodyFilter(properties, problems));
    }

    private static FilterRegistrationBean<Filter> at(int order, Filter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        registration.addUrlPatterns("/api/*");
        return registration;
    }
}
