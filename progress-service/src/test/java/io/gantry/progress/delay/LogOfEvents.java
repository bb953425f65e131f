package io.gantry.progress.delay;

import io.gantry.event.DelayEvent;
import io.gantry.event.Event;
import io.gantry.event.Topics;
import io.gantry.stream.Checkpoints;
import io.gantry.stream.EventPublisher;
import io.gantry.stream.EventRecord;
import io.gantry.stream.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;

/** A log with one partition for each topic, and a projection that reads it when it is told to. */
final class LogOfEvents implements EventPublisher, Checkpoints {

    private final List<EventRecord> records = new ArrayList<>();
    private final Map<String, Long> ends = new HashMap<>();
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private final RuleProjection rules;
    private final OneProjectSubjects subjects;
    private int read;

    LogOfEvents(RuleStore store, OneProjectSubjects subjects) {
        this.rules = new RuleProjection(store);
        this.subjects = subjects;
        LogProgress.TOPICS.forEach(topic -> ends.put(topic, 0L));
    }

    Map<TopicPartition, Long> ends() {
        var byPartition = new HashMap<TopicPartition, Long>();
        ends.forEach((topic, end) -> byPartition.put(new TopicPartition(topic, 0), end));
        return byPartition;
    }

    @Override
    public List<Optional<Position>> tryPublish(List<? extends Event> events) {
        return events.stream().map(event -> Optional.of(append(event))).toList();
    }

    void append(Event... events) {
        Stream.of(events).forEach(this::append);
    }

    private Position append(Event event) {
        var position = new Position(event.topic(), 0, ends.get(event.topic()));
        ends.merge(event.topic(), 1L, Long::sum);
        records.add(new EventRecord(event, position));
        return position;
    }

    /** Takes in all there is; whether there was anything. */
    boolean project() {
        var batch = records.subList(read, records.size());
        rules.apply(batch);
        batch.forEach(record -> {
            if (!record.position().topic().equals(Topics.RULE_EVENTS)) {
                subjects.on(record.event());
            }
            next.put(
                    new TopicPartition(record.position().topic(), 0),
                    record.position().offset() + 1);
        });
        var any = !batch.isEmpty();
        read = records.size();
        return any;
    }

    List<DelayEvent> delays() {
        return only(DelayEvent.class);
    }

    <T extends Event> List<T> only(Class<T> type) {
        return records.stream()
                .map(EventRecord::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** Up to where each partition has been taken in. */
    Map<TopicPartition, Long> positions() {
        var positions = new HashMap<TopicPartition, Long>();
        ends.keySet().forEach(topic -> positions.put(new TopicPartition(topic, 0), 0L));
        positions.putAll(next);
        return positions;
    }

    @Override
    public Map<TopicPartition, Long> load() {
        return Map.copyOf(next);
    }

    @Override
    public void save(Map<TopicPartition, Long> saved) {
        next.putAll(saved);
    }
}
