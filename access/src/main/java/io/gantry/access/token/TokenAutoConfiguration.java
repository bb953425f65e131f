package io.gantry.access.token;

import io.gantry.access.DeviceKeys;
import io.gantry.problem.Problem;
import io.gantry.problem.ProblemType;
import io.gantry.problem.ProblemWriter;
import io.gantry.unit.Units;
import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Admits requests with a valid token or key, and to each method those with its role. Refuses everything else. */
@AutoConfiguration
@EnableConfigurationProperties(IdentityProperties.class)
class TokenAutoConfiguration {

    // The management port is for the operator of the machine and knows no accounts.
    @Bean
    @Order(1)
    SecurityFilterChain managementChain(HttpSecurity http) throws Exception {
        return stateless(http.securityMatcher(EndpointRequest.toAnyEndpoint()))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain serviceChain(
            HttpSecurity http,
            IdentityProperties properties,
            ObjectProvider<DeviceKeys> devices,
            ProblemWriter problems)
            throws Exception {
        var refusals = new Refusals(problems);
        var bearers = new BearerTokenAuthenticationFilter(
                new CallerAuthenticator(new Tokens(properties), devices.getIfAvailable()));
        bearers.setAuthenticationEntryPoint(refusals);
        bearers.setAuthenticationFailureHandler(refusals);
        return stateless(http)
                .addFilterBefore(bearers, AuthorizationFilter.class)
                .addFilterBefore(new CallerFilter(), AuthorizationFilter.class)
                .exceptionHandling(e -> e.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        // The description of the interface is public.
                        .requestMatchers("/openapi")
                        .permitAll()
                        .requestMatchers("/api/**")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    // Servers and proxies may read such an address in different ways.
    @Bean
    RequestRejectedHandler rejectedAddresses(ProblemWriter problems) {
        return (request, response, e) -> problems.write(
                response,
                Problem.of(ProblemType.MALFORMED_REQUEST, "the path is not normalised (expected: no //, ; or %2F)"));
    }

    // No cookie authenticates here, so CSRF tokens would protect nothing.
    private static HttpSecurity stateless(HttpSecurity http) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
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
