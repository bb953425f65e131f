package io.gantry.progress.status;

import com.mongodb.client.MongoDatabase;
import io.gantry.progress.Projection;
import io.gantry.progress.RegionProperties;
import io.gantry.stream.Checkpoints;
import io.gantry.stream.EventBatches;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** From the log to the statuses. */
@Configuration(proxyBeanMethods = false)
class StatusStreams {

    @Bean
    StatusStore statusStore(MongoDatabase database) {
        return new MongoStatusStore(database);
    }

    @Bean
    ReportStore reportStore(MongoDatabase database) {
        return new MongoReportStore(database);
    }

    @Bean
    StatusProjection statusProjection(
            StatusStore statuses,
            ReportStore reports,
            List<Projection> others,
            Checkpoints checkpoints,
            RegionProperties region,
            InstantSource clock) {
        return new StatusProjection(statuses, reports, others, checkpoints, region, clock);
    }

    @Bean
    Consumer<Message<List<byte[]>>> trackStatus(
            EventBatches batches, StatusProjection projection, StatusChanges changes) {
        return message -> changes.changed(projection.apply(batches.read(message)));
    }
}
