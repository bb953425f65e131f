package io.gantry.issuer;

import io.gantry.http.limit.HeldRefusals;
import io.gantry.http.origin.HostFilter;
import io.gantry.http.origin.Hosts;
import io.gantry.problem.ProblemWriter;
import io.swagger.v3.oas.models.info.Info;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.client.RestClient;

/** Randomness, the management port and the description of the interface. */
@Configuration(proxyBeanMethods = false)
class IssuerConfiguration {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(5);

    @Bean
    SecureRandom random() {
        return new SecureRandom();
    }

    @Bean
    Supplier<UUID> ids() {
        return UUID::randomUUID;
    }

    /** How other parts of Gantry are asked: with patience that has an end. */
    @Bean
    RestClient otherParts() {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build());
        requests.setReadTimeout(READ);
        return RestClient.builder().requestFactory(requests).build();
    }

    // The management port listens on the loopback interface and needs no login.
    @Bean
    @Order(1)
    SecurityFilterChain management(HttpSecurity http) throws Exception {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @Bean
    FilterRegistrationBean<HostFilter> oneHost(IssuerProperties properties, ProblemWriter problems, HeldRefusals held) {
        var registration = new FilterRegistrationBean<>(
                new HostFilter(new Hosts(properties.address(), List.of()), problems, held));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    Info info() {
        return new Info()
                .title("Gantry accounts")
                .version("1")
                .description("The accounts of the standalone command's own OpenID provider.");
    }
}
