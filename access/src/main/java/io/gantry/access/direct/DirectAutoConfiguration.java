package io.gantry.access.direct;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Lets a service that has a {@link DirectHandler} answer directly, behind the same guards as everything else. */
@AutoConfiguration
@ConditionalOnBean(DirectHandler.class)
class DirectAutoConfiguration {

    private static final String GUARDED = "/api/*";

    @Bean
    FilterRegistrationBean<DirectFilter> direct(
            DirectHandler handler,
            ObjectProvider<FilterRegistrationBean<?>> filters,
            @Qualifier("serviceChain") SecurityFilterChain security,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver failures,
            MeterRegistry meters) {
        var filter = new DirectFilter(
                handler, () -> guards(filters, security), failures, new DirectMeter(meters, handler.path()));
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.addUrlPatterns(handler.path());
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC));
        return registration;
    }

    // All filters of the interface, and in the place of Spring Security those of its chain.
    private static List<Filter> guards(
            ObjectProvider<FilterRegistrationBean<?>> filters, SecurityFilterChain security) {
        var byOrder = new TreeMap<Integer, List<Filter>>();
        filters.stream()
                .filter(registration -> registration.getUrlPatterns().contains(GUARDED))
                .forEach(registration -> byOrder.computeIfAbsent(registration.getOrder(), none -> new ArrayList<>())
                        .add(registration.getFilter()));
        byOrder.computeIfAbsent(SecurityFilterProperties.DEFAULT_FILTER_ORDER, none -> new ArrayList<>())
                .addAll(security.getFilters());
        return byOrder.values().stream().flatMap(List::stream).toList();
    }
}
