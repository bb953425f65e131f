package io.gantry.progress.status;

import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;

/** {@link ScheduleStore} in the collection {@code schedules}. */
final class MongoScheduleStore implements ScheduleStore {

    private final MongoDocuments<PlanSchedule, Row> documents;

    MongoScheduleStore(MongoDatabase database) {
        this.documents = new MongoDocuments<>(
                database.getCollection("schedules", Row.class),
                schedule -> new Row(schedule.key(), schedule.version(), schedule),
                Row::document,
                Row::key);
    }

    /** As stored. */
    public record Row(@BsonId String key, long version, PlanSchedule document) {}

    @Override
    public Map<String, PlanSchedule> find(Collection<String> keys) {
        return documents.find(keys);
    }

    @Override
    public boolean save(Collection<PlanSchedule> changed) {
        return documents.save(changed);
    }
}
