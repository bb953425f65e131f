package io.gantry.progress.status;

import com.mongodb.client.MongoDatabase;
import io.gantry.progress.Projection;
import io.gantry.progress.RegionProperties;
import io.gantry.progress.delay.ChangedProjects;
import io.gantry.progress.delay.LogPositions;
import io.gantry.progress.delay.Subjects;
import io.gantry.stream.Checkpoints;
import io.gantry.stream.ConsumerRestart;
import io.gantry.stream.EventStreamProperties;
import io.gantry.stream.Poller;
import io.gantry.stream.WriteBehind;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StatusConfiguration {

    private static final int MOST_KEPT = 100_000;
    // A document takes a few kilobytes, and there are five kinds.
    private static final int BYTES_EACH = 16 * 1024;

    // A consumer's partitions go to another after session.timeout.ms, 6 s, at the earliest.
    private static final Duration SURE_FOR = Duration.ofSeconds(3);

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
    OwnedStatuses ownedStatuses(
            StatusStores stores, MeterRegistry meters, @Value("${gantry.heap.percent:100}") int percentOfHeap) {
        long heap = Runtime.getRuntime().maxMemory() / 100 * percentOfHeap;
        var statuses = new OwnedStatuses(stores, (int) Math.min(MOST_KEPT, heap / BYTES_EACH));
        Gauge.builder("gantry.statuses.unwritten", statuses, OwnedStatuses::unwritten)
                .description("Documents that have changed and are not in the store yet")
                .register(meters);
        return statuses;
    }

    @Bean
    StatusWriter statusWriter(
            OwnedStatuses statuses,
            StatusStores stores,
            MongoDatabase database,
            Checkpoints checkpoints,
            ConsumerRestart restart) {
        return new StatusWriter(
                statuses,
                stores,
                new MongoClaims(database),
                checkpoints,
                StatusConfiguration::anyName,
                SURE_FOR,
                restart::request);
    }

    private static String anyName() {
        return UUID.randomUUID().toString();
    }

    @Bean
    WritePace writePace(StatusWriter writer) {
        return new WritePace(writer, System::nanoTime);
    }

    @Bean
    Poller statusPoller(WritePace pace) {
        return new Poller("status-writer", WritePace.UNHURRIED, pace);
    }

    @Bean
    WriteBehind statusesBehind(WritePace pace, Poller statusPoller) {
        return () -> {
            pace.hurry();
            statusPoller.wake();
        };
    }

    @Bean
    LogPositions logPositions(OwnedStatuses statuses) {
        return statuses::positions;
    }

    @Bean
    StatusLookup statusLookup(OwnedStatuses statuses, StatusStores stores, EventStreamProperties properties) {
        return new StatusLookup(statuses, stores, properties::partitionOf);
    }

    @Bean
    PlannedValues plannedValues(OwnedStatuses statuses) {
        return new PlannedValues(statuses.schedules());
    }

    @Bean
    Subjects subjects(OwnedStatuses statuses, StatusWriter writer, PlannedValues plans, RegionProperties region) {
        return new StatusSubjects(statuses, writer, plans, region);
    }

    @Bean
    StatusProjection statusProjection(
            OwnedStatuses statuses,
            StatusWriter writer,
            PlannedValues plans,
            List<Projection> others,
            ChangedProjects changes,
            RegionProperties region,
            InstantSource clock) {
        return new StatusProjection(statuses, writer, plans, others, changes, region, clock);
    }
}
