package io.gantry.access.instance;

import io.gantry.problem.ProblemResponses;
import io.gantry.problem.ProblemType;
import io.gantry.stream.DeadLetterReader;
import io.gantry.stream.DeadLetterReplay;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.models.OpenAPI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

/** Lets a service tell of itself below {@code gantry.instance.path}, if that is set. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration",
            "io.gantry.stream.EventStreamAutoConfiguration"
        })
@ConditionalOnBean(HealthEndpoint.class)
class InstanceAutoConfiguration {

    private static final String PATH = "gantry.instance.path";

    @Bean
    InstanceReporter instanceReporter(
            @Value("${spring.application.name}") String application,
            ApplicationContext context,
            HealthEndpoint health,
            MeterRegistry meters) {
        return new InstanceReporter(application, Instant.ofEpochMilli(context.getStartupDate()), health, meters);
    }

    @Bean
    @ConditionalOnProperty(PATH)
    InstanceController instanceController(InstanceReporter reporter) {
        return new InstanceController(reporter);
    }

    @Bean
    @ConditionalOnProperty(PATH)
    @ConditionalOnBean(DeadLetterReader.class)
    DeadLetterController deadLetterController(DeadLetterReader letters) {
        return new DeadLetterController(letters);
    }

    @Bean
    @ConditionalOnProperty(PATH)
    @ConditionalOnBean(DeadLetterReplay.class)
    ReplayController replayController(DeadLetterReplay replay) {
        return new ReplayController(replay);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({OpenAPI.class, OperationCustomizer.class})
    @ConditionalOnProperty(PATH)
    static class Document {

        private static final Set<Class<?>> OWN = Set.of(InstanceController.class, DeadLetterController.class);

        // Every service has these operations, and an id names one operation of all.
        @Bean
        OperationCustomizer ownOperations(@Value("${spring.application.name}") String application) {
            var owner = Arrays.stream(application.split("-"))
                    .map(StringUtils::capitalize)
                    .collect(Collectors.joining("", "Of", ""));
            return (operation, method) -> {
                if (OWN.contains(method.getBeanType())) {
                    operation.setOperationId(operation.getOperationId() + owner);
                }
                return operation;
            };
        }

        @Bean
        OperationCustomizer replayProblems() {
            return ProblemResponses.of(
                    "replayDeadLetter",
                    ProblemType.NOT_FOUND,
                    ReplayController.ORDER_MATTERS,
                    ReplayController.NOT_UNDERSTOOD);
        }
    }
}
