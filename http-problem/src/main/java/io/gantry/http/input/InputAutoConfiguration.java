package io.gantry.http.input;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Reads what clients send strictly. What other services answer to this one is read as Spring Boot does. */
@AutoConfiguration(after = JacksonAutoConfiguration.class)
class InputAutoConfiguration {

    @Bean
    StrictJson strictJson(JsonMapper json) {
        return new StrictJson(json);
    }

    // After Spring Boot's own, which takes the mapper as it is.
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ServerHttpMessageConvertersCustomizer strictBodies(StrictJson json) {
        return converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(json.mapper()));
    }

    @Bean
    BodyCheck bodyCheck() {
        return new BodyCheck();
    }

    @Bean
    InputAdvice inputAdvice() {
        return new InputAdvice();
    }

    @Bean
    IdParameters idParameters() {
        return new IdParameters();
    }

    @Bean
    WebMvcConfigurer strictParameters() {
        return new WebMvcConfigurer() {
            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(String.class, LocalDate.class, Forms::day);
                registry.addConverter(String.class, YearMonth.class, Forms::month);
                registry.addConverter(String.class, Instant.class, Forms::instant);
            }
        };
    }
}
