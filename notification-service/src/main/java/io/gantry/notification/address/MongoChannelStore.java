package io.gantry.notification.address;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.gantry.access.Scope;
import io.gantry.notification.channel.Outcome;
import io.gantry.store.MongoReads;
import io.gantry.store.MongoWrites;
import io.gantry.store.seal.SealKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps addresses sealed. At its start it seals anew what is not sealed with the first of the keys. */
@Component
class MongoChannelStore implements ChannelStore {

    private final MongoCollection<Row> channels;
    private final MongoCollection<HealthRow> health;
    private final SealKeys keys;

    MongoChannelStore(MongoDatabase database, SealKeys keys) {
        this.keys = keys;
        this.channels = database.getCollection("channels", Row.class);
        this.health = database.getCollection("channelHealth", HealthRow.class);
        health.createIndex(new Document("unit", 1));
        MongoReads.forEach(channels, new Document(), Row::unit, this::sealAnew);
    }

    @Override
    public Map<String, UnitChannels> find(Collection<String> units) {
        var found = new HashMap<String, UnitChannels>();
        for (var row : channels.find(new Document("_id", new Document("$in", List.copyOf(units))))
                .batchSize(500)) {
            found.put(row.unit(), row.channels(keys));
        }
        return found;
    }

    @Override
    public boolean save(UnitChannels next) {
        var row = Row.of(next, keys);
        if (next.revision() > 1) {
            var before = new Document("_id", next.unit()).append("revision", next.revision() - 1);
            return channels.replaceOne(before, row).getMatchedCount() == 1;
        }
        try {
            channels.insertOne(row);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public Map<String, Map<String, ChannelHealth>> healthOf(Collection<String> units) {
        var found = new HashMap<String, Map<String, ChannelHealth>>();
        for (var row : health.find(new Document("unit", new Document("$in", List.copyOf(units))))
                .batchSize(500)) {
            found.computeIfAbsent(row.unit(), none -> new HashMap<>()).put(row.channelId(), row.health());
        }
        return found;
    }

    @Override
    public void save(ChannelHealth next) {
        var row = HealthRow.of(next);
        MongoWrites.put(health, row.id(), row);
    }

    // The health of a channel that was removed stays: the same address may come back, and its receiver is still gone.
    @Override
    public List<DisabledChannel> disabled(Scope scope) {
        var filter = new Document("disabledAt", new Document("$gt", Instant.EPOCH));
        if (!scope.isEverything()) {
            filter.append("unit", new Document("$in", List.copyOf(scope.units())));
        }
        var rows = health.find(filter).batchSize(500).into(new ArrayList<>());
        var types = typesOf(rows.stream().map(HealthRow::unit).distinct().toList());
        return rows.stream()
                .flatMap(row ->
                        Stream.ofNullable(types.get(row.id())).map(type -> new DisabledChannel(type, row.health())))
                .sorted(DisabledChannel.LATEST_FIRST)
                .toList();
    }

    // By the id that the health of a channel has.
    private Map<String, String> typesOf(List<String> units) {
        var types = new HashMap<String, String>();
        for (var row :
                channels.find(new Document("_id", new Document("$in", units))).batchSize(500)) {
            row.entries().forEach(entry -> types.put(HealthRow.idOf(row.unit(), entry.channelId()), entry.type()));
        }
        return types;
    }

    // An address may hold a secret that lets its reader write there. A change made meanwhile seals it, too.
    private void sealAnew(Row row) {
        if (!row.entries().stream().allMatch(entry -> keys.isCurrent(entry.address()))) {
            channels.replaceOne(
                    new Document("_id", row.unit()).append("revision", row.revision()),
                    Row.of(row.channels(keys), keys));
        }
    }

    private static String place(String unit, String channelId) {
        return "channels/" + unit + "/" + channelId;
    }

    public record Row(@BsonId String unit, long revision, List<Entry> entries) {

        static Row of(UnitChannels channels, SealKeys keys) {
            return new Row(
                    channels.unit(),
                    channels.revision(),
                    channels.channels().stream()
                            .map(channel -> Entry.of(channel, channels.unit(), keys))
                            .toList());
        }

        UnitChannels channels(SealKeys keys) {
            return new UnitChannels(
                    unit,
                    revision,
                    entries.stream().map(entry -> entry.channel(unit, keys)).toList());
        }
    }

    /** @param address sealed */
    public record Entry(String channelId, String type, String address) {

        static Entry of(UnitChannel channel, String unit, SealKeys keys) {
            return new Entry(channel.id(), channel.type(), keys.close(channel.address(), place(unit, channel.id())));
        }

        UnitChannel channel(String unit, SealKeys keys) {
            return new UnitChannel(channelId, type, keys.open(address, place(unit, channelId)));
        }
    }

    public record HealthRow(
            @BsonId String id,
            String unit,
            String channelId,
            int failures,
            @Nullable String lastOutcome,
            @Nullable Instant lastAttemptAt,
            @Nullable Instant lastDeliveredAt,
            @Nullable Instant disabledAt) {

        static String idOf(String unit, String channelId) {
            return unit + "/" + channelId;
        }

        static HealthRow of(ChannelHealth health) {
            var outcome = health.lastOutcome();
            return new HealthRow(
                    idOf(health.unit(), health.channelId()),
                    health.unit(),
                    health.channelId(),
                    health.failures(),
                    outcome == null ? null : outcome.name(),
                    health.lastAttemptAt(),
                    health.lastDeliveredAt(),
                    health.disabledAt());
        }

        ChannelHealth health() {
            return new ChannelHealth(
                    unit,
                    channelId,
                    failures,
                    lastOutcome == null ? null : Outcome.valueOf(lastOutcome),
                    lastAttemptAt,
                    lastDeliveredAt,
                    disabledAt);
        }
    }
}
