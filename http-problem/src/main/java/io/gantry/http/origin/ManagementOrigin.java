package io.gantry.http.origin;

import io.gantry.http.limit.HeldRefusals;
import io.gantry.problem.ProblemWriter;
import java.util.ArrayList;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** Refuses other hosts on the management port. Named in META-INF among what management contexts are made of. */
@Configuration(proxyBeanMethods = false)
class ManagementOrigin {

    @Bean
    FilterRegistrationBean<HostFilter> managementHost(
            OriginProperties properties, ProblemWriter problems, HeldRefusals held, Environment environment) {
        // Monitoring calls a service by its own name.
        var names = new ArrayList<>(properties.hosts());
        names.add(environment.getProperty("spring.application.name", ""));
        var filter = new HostFilter(new Hosts(properties.url(), names), problems, held);
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
