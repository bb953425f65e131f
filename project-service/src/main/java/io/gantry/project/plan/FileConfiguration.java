package io.gantry.project.plan;

import io.gantry.file.ScheduleFiles;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@EnableConfigurationProperties({FileProperties.class, ChartProperties.class})
@Configuration(proxyBeanMethods = false)
class FileConfiguration {

    @Bean
    ScheduleFiles scheduleFiles(FileProperties properties) {
        return new ScheduleFiles(properties.limits());
    }
}
