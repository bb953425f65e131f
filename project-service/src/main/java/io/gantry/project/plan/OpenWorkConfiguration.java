package io.gantry.project.plan;

import io.gantry.event.Activity;
import io.gantry.project.project.OpenWork;
import io.gantry.project.reported.ReportedProgress;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OpenWorkConfiguration {

    /** What has parts is their summary, and is not reported on. */
    @Bean
    OpenWork openWork(PlanStore plans, ReportedProgress reported) {
        return projectId -> {
            plans.head(projectId);
            var activities = plans.activities(projectId, null, PlanHead.MOST_ACTIVITIES);
            var complete = reported.complete(projectId);
            var parents = activities.stream().map(Activity::parent).collect(Collectors.toSet());
            return activities.stream()
                    .map(Activity::id)
                    .filter(id -> !complete.contains(id) && !parents.contains(id))
                    .toList();
        };
    }
}
