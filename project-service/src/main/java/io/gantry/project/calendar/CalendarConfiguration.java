package io.gantry.project.calendar;

import io.gantry.project.register.RegionProperties;
import io.gantry.stream.Poller;
import io.gantry.unit.FreshUnits;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    private static final Duration READ = Duration.ofMinutes(1);

    @Bean
    DefaultCalendarEnd defaultCalendarEnd(
            CalendarStore store, RegionProperties region, InstantSource clock, MeterRegistry meters) {
        var end = new DefaultCalendarEnd(store, region, clock);
        Gauge.builder("gantry.calendar.default.days", end, DefaultCalendarEnd::daysLeft)
                .description("Days until the default calendar ends; less than 0 when it has ended")
                .register(meters);
        return end;
    }

    @Bean
    FollowedCalendars followedCalendars(
            CalendarChanges changes, CalendarStore store, FreshUnits tree, InstantSource clock) {
        return new FollowedCalendars(UUID.randomUUID().toString(), changes, store, tree, clock);
    }

    @Bean
    Poller defaultCalendarPoller(DefaultCalendarEnd end) {
        return new Poller("default-calendar-end", READ, end);
    }
}
