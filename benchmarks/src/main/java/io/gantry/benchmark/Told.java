package io.gantry.benchmark;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a topic tells of delays or alerts that began, from its first record to its last.
 *
 * @param ids every id that such an event names, those of the reports that caused them among them
 * @param twice how many began more than once, by events of different ids; the same event written again counts once
 */
record Told(Set<String> ids, int twice) {

    private static final Pattern ID = Pattern.compile("\"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\"");

    static Told delays(Map<String, Object> broker) {
        return read(broker, "gantry.delay-events.v1", "delay-detected", "delay");
    }

    static Told alerts(Map<String, Object> broker) {
        return read(broker, "gantry.alert-events.v1", "alert-triggered", "alert");
    }

    private static Told read(Map<String, Object> broker, String topic, String type, String field) {
        var ids = new HashSet<String>();
        var events = new HashSet<String>();
        var begun = new HashSet<String>();
        int twice = 0;
        try (var consumer = new KafkaConsumer<>(broker, new ByteArrayDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            var ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    var event = JsonMapper.shared().readTree(record.value());
                    if (event.path("type").asString().equals(type)
                            && events.add(event.path("id").asString())) {
                        ID.matcher(record.value()).results().forEach(id -> ids.add(id.group(1)));
                        twice += begun.add(identityOf(event.path(field))) ? 0 : 1;
                    }
                }
            }
        }
        return new Told(ids, twice);
    }

    // A delay that comes back after it was cleared is another episode of the same.
    private static String identityOf(JsonNode subject) {
        return subject.path("id").asString() + " " + subject.path("episode").asInt();
    }
}
