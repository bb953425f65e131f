package io.gantry.project.project;

import io.gantry.project.unit.NamedUnits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NamedUnitsConfiguration {

    @Bean
    NamedUnits namedUnits(ProjectStore store) {
        return store::units;
    }
}
