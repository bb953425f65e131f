package io.gantry.stream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;

/** {@link Checkpoints} in the collection {@code checkpoints}, one document for each partition. */
public final class MongoCheckpoints implements Checkpoints {

    private final MongoCollection<Document> collection;

    public MongoCheckpoints(MongoDatabase database) {
        this.collection = database.getCollection("checkpoints");
    }

    @Override
    public Map<TopicPartition, Long> load() {
        var next = new HashMap<TopicPartition, Long>();
        for (var row : collection.find().batchSize(1000)) {
            next.put(new TopicPartition(row.getString("topic"), row.getInteger("partition")), row.getLong("next"));
        }
        return next;
    }

    @Override
    public void save(Map<TopicPartition, Long> next) {
        if (next.isEmpty()) {
            return;
        }
        var writes = next.entrySet().stream()
                .map(entry -> new ReplaceOneModel<>(
                        new Document("_id", entry.getKey().toString()),
                        new Document("_id", entry.getKey().toString())
                                .append("topic", entry.getKey().topic())
                                .append("partition", entry.getKey().partition())
                                .append("next", entry.getValue()),
                        new ReplaceOptions().upsert(true)))
                .toList();
        collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }
}
