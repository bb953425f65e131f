package io.gantry.progress.status;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import io.gantry.store.MongoWrites;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/** {@link Claims} in the collection {@code owners}, one document for each partition. */
final class MongoClaims implements Claims {

    private final MongoCollection<Document> owners;

    MongoClaims(MongoDatabase database) {
        this.owners = database.getCollection("owners");
    }

    @Override
    public void claim(Set<Integer> partitions, String owner) {
        var writes =
                partitions.stream().map(partition -> claim(partition, owner)).toList();
        var refused = MongoWrites.bulk(owners, writes).duplicates();
        // Another has claimed it for the first time at the same moment; now it is there to be replaced.
        MongoWrites.bulk(owners, refused.stream().map(writes::get).toList());
    }

    private static ReplaceOneModel<Document> claim(int partition, String owner) {
        var id = new Document("_id", partition);
        return new ReplaceOneModel<>(id, new Document(id).append("owner", owner), new ReplaceOptions().upsert(true));
    }

    @Override
    public boolean areHeld(Set<Integer> partitions, String owner) {
        var held = owners.find(new Document("_id", new Document("$in", List.copyOf(partitions))).append("owner", owner))
                .into(new ArrayList<>());
        return held.size() == partitions.size();
    }
}
