package io.gantry.http.validation;

import io.swagger.v3.oas.models.OpenAPI;
import jakarta.validation.Validator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Checks what clients send, and answers what is wrong with it. */
@AutoConfiguration(afterName = "org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration")
class ValidationAutoConfiguration {

    @Bean
    Validation validation(Validator validator) {
        return new Validation(validator);
    }

    @Bean
    ValidationAdvice validationAdvice() {
        return new ValidationAdvice();
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(OpenAPI.class)
    static class Document {

        @Bean
        ConstraintSchemas constraintSchemas() {
            return new ConstraintSchemas();
        }
    }
}
