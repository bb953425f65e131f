package io.gantry.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.gantry.stream.Checkpoints;
import io.gantry.testing.Race;
import io.gantry.testing.TestStore;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

abstract class CheckpointsContract {

    private static final TopicPartition FIRST = new TopicPartition("gantry.progress-events.v1", 0);
    private static final TopicPartition SECOND = new TopicPartition("gantry.progress-events.v1", 1);

    private final TestStore store;
    private final MongoDatabase database;
    private final Checkpoints checkpoints;

    CheckpointsContract(TestStore store) {
        this.store = store;
        this.database = store.emptyDatabase();
        this.checkpoints = new MongoCheckpoints(database);
    }

    @Test
    void isEmptyBeforeTheFirstSave() {
        assertThat(checkpoints.load()).isEmpty();
    }

    @Test
    void givesBackWhatWasSaved() {
        checkpoints.save(Map.of(FIRST, 7L, SECOND, Long.MAX_VALUE));

        assertThat(checkpoints.load()).containsOnly(Map.entry(FIRST, 7L), Map.entry(SECOND, Long.MAX_VALUE));
    }

    @Test
    void keepsThePartitionsThatASaveDoesNotName() {
        checkpoints.save(Map.of(FIRST, 7L, SECOND, 3L));
        checkpoints.save(Map.of(FIRST, 8L));

        assertThat(checkpoints.load()).containsOnly(Map.entry(FIRST, 8L), Map.entry(SECOND, 3L));
    }

    @Test
    void canBeSetBackForAReplay() {
        checkpoints.save(Map.of(FIRST, 7L));
        checkpoints.save(Map.of(FIRST, 0L));

        assertThat(checkpoints.load()).containsOnly(Map.entry(FIRST, 0L));
    }

    @Test
    void savingNothingChangesNothing() {
        checkpoints.save(Map.of(FIRST, 7L));
        checkpoints.save(Map.of());

        assertThat(checkpoints.load()).containsOnly(Map.entry(FIRST, 7L));
    }

    @Test
    void areSeenByAnInstanceThatStartsLater() {
        checkpoints.save(Map.of(FIRST, 7L));

        assertThat(new MongoCheckpoints(store.throughAnotherClient(database)).load())
                .containsOnly(Map.entry(FIRST, 7L));
    }

    @Test
    void instancesThatSaveAtTheSameMomentForTheFirstTimeAllSucceed() {
        for (int round = 0; round < 20; round++) {
            var partitions = new HashMap<TopicPartition, Long>();
            for (int partition = 0; partition < 12; partition++) {
                partitions.put(new TopicPartition("gantry.round-" + round, partition), 5L);
            }
            var savers = LongStream.range(0, 4).mapToObj(i -> saver(partitions)).toList();

            Race.of(savers);

            assertThat(checkpoints.load()).containsAllEntriesOf(partitions);
        }
    }

    @Test
    void instancesWithPartitionsOfTheirOwnDoNotDisturbEachOther() {
        var savers = LongStream.range(0, 4)
                .mapToObj(i -> saver(Map.of(new TopicPartition("gantry.own", (int) i), i)))
                .toList();

        Race.of(savers);

        assertThat(checkpoints.load()).hasSize(4).containsEntry(new TopicPartition("gantry.own", 3), 3L);
    }

    private Callable<Boolean> saver(Map<TopicPartition, Long> next) {
        var own = new MongoCheckpoints(store.throughAnotherClient(database));
        return () -> {
            own.save(next);
            return true;
        };
    }
}
