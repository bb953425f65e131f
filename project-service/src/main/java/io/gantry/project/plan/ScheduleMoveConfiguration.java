package io.gantry.project.plan;

import io.gantry.stream.Poller;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ScheduleMoveConfiguration {

    private static final Duration LOOK = Duration.ofSeconds(1);

    @Bean
    Poller schedulePoller(ScheduleFollower follower) {
        return new Poller("schedule-follower", LOOK, () -> follower.followSome() ? Duration.ZERO : LOOK);
    }
}
