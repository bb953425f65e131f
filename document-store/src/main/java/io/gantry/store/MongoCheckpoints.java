package io.gantry.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import io.gantry.stream.Checkpoints;
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
        for (var row : collection.find().sort(new Document("_id", 1)).batchSize(1000)) {
            next.put(new TopicPartition(row.getString("topic"), row.getInteger("partition")), row.getLong("next"));
        }
        return next;
    }

    @Override
    public void save(Map<TopicPartition, Long> next) {
        var writes = next.entrySet().stream()
                .map(entry -> upsert(entry.getKey(), entry.getValue()))
                .toList();
        var refused = MongoWrites.bulk(collection, writes).duplicates();
        // Another instance has inserted the same document at the same moment; now it is there to be replaced.
        if (!refused.isEmpty()) {
            MongoWrites.bulk(collection, refused.stream().map(writes::get).toList());
        }
    }

    private static ReplaceOneModel<Document> upsert(TopicPartition partition, long next) {
        var id = new Document("_id", partition.toString());
        var row = new Document(id)
                .append("topic", partition.topic())
                .append("partition", partition.partition())
                .append("next", next);
        return new ReplaceOneModel<>(id, row, new ReplaceOptions().upsert(true));
    }
}
