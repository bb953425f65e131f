package io.gantry.progress.status;

import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;

/** {@link ScheduleStore} in the collection {@code schedules}. */
final class MongoScheduleStore implements ScheduleStore {

    private final Documents<PlanSchedule> documents;

    MongoScheduleStore(MongoDatabase database) {
        this.documents = new MongoDocuments<>(
                database.getCollection("schedules", Row.class),
                kept -> new Row(kept.document().key(), kept.document().version(), kept.document()),
                row -> new Kept<>(row.document(), null),
                Row::key);
    }

    /** As stored. */
    public record Row(@BsonId String key, long version, PlanSchedule document) {}

    @Override
    public Map<String, Kept<PlanSchedule>> load(Collection<String> keys) {
        return documents.load(keys);
    }

    @Override
    public boolean write(Collection<Change<PlanSchedule>> changes) {
        return documents.write(changes);
    }
}
