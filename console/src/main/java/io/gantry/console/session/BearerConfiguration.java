package io.gantry.console.session;

import io.gantry.access.limit.BudgetFilter;
import io.gantry.access.limit.KeyedBudget;
import io.gantry.problem.ProblemWriter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;

/** The way in of whatever has an {@code Authorization} header. */
@Configuration(proxyBeanMethods = false)
class BearerConfiguration {

    // Inside of what puts denials on record (-150), before Spring Security (-100).
    private static final int BEFORE_SECURITY = -110;

    // Spans of each filter are most of what the chain would cost, and nobody looks at them.
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    // A service checks what is borne. The edge looks only at the address of the request, as for all others, and at how
    // often the same bearer comes.
    @Bean
    @Order(2)
    SecurityFilterChain handedOnChain() {
        return new DefaultSecurityFilterChain(Bearer::isForAService, List.of());
    }

    // What else there is is open by a session only.
    @Bean
    @Order(3)
    SecurityFilterChain bearerChain(HttpSecurity http, Refusals refusals) throws Exception {
        return SessionConfiguration.stateless(http.securityMatcher(Bearer::isBorneBy))
                .exceptionHandling(e -> e.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/console/**", "/api/live")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .build();
    }

    @Bean
    FilterRegistrationBean<BudgetFilter> bearerBudget(
            AnonymousLimits limits, ProblemWriter problems, MeterRegistry meters) {
        var budget =
                new KeyedBudget(limits.bearer().perSecond(), limits.bearer().burst());
        var registration = new FilterRegistrationBean<>(new BudgetFilter(
                request -> Bearer.isBorneBy(request) ? budget.take(Bearer.keyOf(request)) : Duration.ZERO,
                "this token or device key",
                meters.counter("gantry.requests.throttled", "budget", "bearer"),
                problems));
        registration.setOrder(BEFORE_SECURITY);
        registration.addUrlPatterns("/api/*");
        return registration;
    }
}
