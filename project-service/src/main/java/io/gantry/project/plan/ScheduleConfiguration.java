package io.gantry.project.plan;

import io.gantry.calendar.json.ShippedCalendars;
import io.gantry.project.plan.schedule.ScheduleAnswers;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@EnableConfigurationProperties(RegionProperties.class)
@Configuration(proxyBeanMethods = false)
class ScheduleConfiguration {

    @Bean
    ScheduleAnswers scheduleAnswers() {
        return new ScheduleAnswers(ShippedCalendars.china());
    }
}
