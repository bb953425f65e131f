package io.gantry.access.after;

import io.gantry.problem.ProblemWriter;
import io.gantry.stream.StoreReach;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/** Lets reads of a service whose store follows the log come after what their sender has heard of. */
@AutoConfiguration(afterName = "io.gantry.stream.EventStreamAutoConfiguration")
@ConditionalOnBean(StoreReach.class)
class AfterAutoConfiguration {

    // Only callers who are known, and whose budget is not used up, may wait.
    private static final int AFTER_BUDGETS = -70;

    @Bean
    FilterRegistrationBean<AfterFilter> readsAfter(StoreReach store, ProblemWriter problems) {
        var registration = new FilterRegistrationBean<>(new AfterFilter(store, problems));
        registration.setOrder(AFTER_BUDGETS);
        registration.addUrlPatterns("/api/*");
        return registration;
    }
}
