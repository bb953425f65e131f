package io.gantry.standalone.system;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.gantry.embedded.store.DocumentStore;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;

/** Everything that the topics and stores hold, so that two moments can be compared; without the audit trail. */
final class Traces implements AutoCloseable {

    private static final List<String> DATABASES = List.of("project", "progress", "notification");
    // The trail itself, how far it has been read, and when a device last said who it is.
    private static final Set<String> OF_THE_TRAIL =
            Set.of("audit", "audit_requesters", "audit_chain", "event_outbox", "checkpoints");
    // Longer than any part waits before it does what is due.
    private static final Duration REST = Duration.ofSeconds(3);

    private static final int STORE = 22;

    private final Admin kafka;
    private final MongoClient mongo;

    Traces(ApplicationUnderTest application) {
        kafka = Admin.create(Keys.ofBroker(application));
        mongo = MongoClients.create(DocumentStore.connectionString(
                application.port() + STORE, Keys.in(application, "gantry.store.password"), ""));
    }

    /** Topic partitions with their ends, and documents with their content, once all that was set going is done. */
    Map<String, String> atRest() {
        var last = new AtomicReference<>(everything());
        Site.await().until(() -> {
            restAtTheirEnds();
            var now = everything();
            return now.equals(last.getAndSet(now));
        });
        return last.get();
    }

    // Everything is a lot to read: it is read again only when the topics have rested.
    private void restAtTheirEnds() {
        var last = new AtomicReference<>(ends());
        Site.await().during(REST).until(() -> {
            var now = ends();
            return now.equals(last.getAndSet(now)) && isAllConsumed(now);
        });
    }

    /** What is not the same in both, as it was and as it is. */
    static Map<String, String> changes(Map<String, String> before, Map<String, String> after) {
        var changes = new TreeMap<String, String>();
        var all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        for (var key : all) {
            if (!Objects.equals(before.get(key), after.get(key))) {
                changes.put(key, before.get(key) + " → " + after.get(key));
            }
        }
        return changes;
    }

    // A slow machine may be at work on a batch for longer than everything has to stay the same.
    private boolean isAllConsumed(Map<TopicPartition, Long> ends) {
        var groups = got(kafka.listGroups().all()).stream()
                .filter(group -> group.groupState().equals(Optional.of(GroupState.STABLE)));
        return groups.allMatch(group ->
                got(kafka.listConsumerGroupOffsets(group.groupId()).partitionsToOffsetAndMetadata()).entrySet().stream()
                        .allMatch(next -> next.getValue() == null
                                || next.getValue().offset() >= ends.getOrDefault(next.getKey(), 0L)));
    }

    private Map<String, String> everything() {
        var all = new TreeMap<String, String>();
        ends().forEach((partition, end) -> all.put(partition.toString(), String.valueOf(end)));
        for (var name : DATABASES) {
            var database = mongo.getDatabase(name);
            for (var collection : database.listCollectionNames()) {
                if (!OF_THE_TRAIL.contains(collection)) {
                    database.getCollection(collection)
                            .find()
                            .sort(new Document("_id", 1))
                            .forEach(document ->
                                    all.put(name + "." + collection + "/" + document.get("_id"), contentOf(document)));
                }
            }
        }
        return all;
    }

    private static String contentOf(Document document) {
        document.remove("lastUsedAt");
        if ("intake".equals(document.get("_id"))) {
            // Once a minute: that reports could be received until then.
            document.remove("at");
        }
        return String.valueOf(document);
    }

    private Map<TopicPartition, Long> ends() {
        var topics = got(kafka.listTopics().names()).stream()
                .filter(topic -> topic.startsWith("gantry.")
                        && !topic.startsWith("gantry.audit-events")
                        && !topic.startsWith("gantry.requester-events"))
                .toList();
        var latest = got(kafka.describeTopics(topics).allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        var ends = new TreeMap<TopicPartition, Long>(Comparator.comparing(TopicPartition::toString));
        got(kafka.listOffsets(latest).all()).forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private static <T> T got(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kafka.close();
        mongo.close();
    }
}
