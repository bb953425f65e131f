package io.gantry.access.token;

import io.gantry.access.DeviceKeys;
import io.gantry.http.origin.RoleOrigins;
import io.gantry.problem.Phrase;
import io.gantry.problem.Problem;
import io.gantry.problem.ProblemType;
import io.gantry.problem.ProblemWriter;
import io.gantry.unit.Units;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Admits requests with a valid token or key, and to each method those with its role. Refuses everything else. */
@AutoConfiguration(after = AccessLogAutoConfiguration.class)
@EnableConfigurationProperties(IdentityProperties.class)
class TokenAutoConfiguration {

    private static final Phrase NOT_NORMAL = new Phrase(
            "path-form", "the path is not normalised (expected: no //, ; or %2F)", "路径不规范（要求：不含 //、; 或 %2F）");

    // Spans of each filter are most of what the chain would cost, and nobody looks at them.
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    // The management port is for the operator of the machine and knows no accounts.
    @Bean
    @Order(1)
    SecurityFilterChain managementChain() {
        return new DefaultSecurityFilterChain(EndpointRequest.toAnyEndpoint());
    }

    @Bean
    @Order(2)
    SecurityFilterChain serviceChain(
            IdentityProperties properties,
            EndedLogins ended,
            ScriptTokens scripts,
            ObjectProvider<DeviceKeys> devices,
            RoleOrigins origins,
            ProblemWriter problems) {
        var authenticator = new CallerAuthenticator(new Tokens(properties, ended), scripts, devices.getIfAvailable());
        return new DefaultSecurityFilterChain(
                AnyRequestMatcher.INSTANCE, new CallerFilter(authenticator, origins, new Refusals(problems)));
    }

    // Servers and proxies may read such an address in different ways.
    @Bean
    RequestRejectedHandler rejectedAddresses(ProblemWriter problems) {
        return (request, response, e) ->
                problems.write(request, response, Problem.of(ProblemType.MALFORMED_REQUEST, NOT_NORMAL));
    }

    @Bean
    WebMvcConfigurer callers(ObjectProvider<Units> units) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new RoleCheck());
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArguments(units));
            }
        };
    }
}
