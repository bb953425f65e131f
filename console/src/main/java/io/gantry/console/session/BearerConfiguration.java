package io.gantry.console.session;

import java.util.List;
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

    // Spans of each filter are most of what the chain would cost, and nobody looks at them.
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    // A service checks what is borne. The edge looks only at the address of the request, as for all others.
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
}
