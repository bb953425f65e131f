package io.gantry.progress;

import io.gantry.unit.UnitDirectory;
import io.swagger.v3.oas.models.info.Info;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
@ConfigurationPropertiesScan
class ProgressServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(ProgressServiceApplication.class, args);
    }

    @Bean
    UnitProjection unitProjection(UnitDirectory units) {
        return new UnitProjection(units);
    }

    @Bean
    Info info() {
        return new Info()
                .title("Gantry progress")
                .version("1")
                .description("Reports from the field in; statuses, lamps and delays of the projects out.");
    }
}
