package io.gantry.progress.status;

import com.mongodb.client.MongoDatabase;
import io.gantry.progress.Projection;
import io.gantry.progress.RegionProperties;
import io.gantry.progress.delay.ChangedProjects;
import io.gantry.progress.delay.Subjects;
import io.gantry.stream.Checkpoints;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StatusConfiguration {

    @Bean
    StatusStores statusStores(MongoDatabase database) {
        return stores(database);
    }

    static StatusStores stores(MongoDatabase database) {
        return new StatusStores(
                new MongoProjectStore(database),
                new MongoActivityStore(database),
                new MongoReportStore(database),
                new MongoDelayStore(database),
                new MongoScheduleStore(database),
                new MongoPlanPartStore(database));
    }

    @Bean
    PlannedValues plannedValues(StatusStores stores) {
        return new PlannedValues(stores.schedules());
    }

    @Bean
    Subjects subjects(StatusStores stores, PlannedValues plans, RegionProperties region) {
        return new StatusSubjects(stores, plans, region);
    }

    @Bean
    StatusProjection statusProjection(
            StatusStores stores,
            PlannedValues plans,
            List<Projection> others,
            Checkpoints checkpoints,
            ChangedProjects changes,
            RegionProperties region,
            InstantSource clock) {
        return new StatusProjection(stores, plans, others, checkpoints, changes, region, clock);
    }
}
