package io.gantry.project.register;

import com.mongodb.client.MongoDatabase;
import io.gantry.store.MongoWrites;
import java.time.ZoneId;
import org.bson.Document;

/** The time zone that days in the register are those of, as it was at the first start: {@code settings}, {@code {_id, value}}. */
public final class MongoZone {

    private static final String NAME = "gantry.zone";

    private MongoZone() {}

    /**
     * Keeps the zone of the first start.
     *
     * @throws IllegalStateException if that was another one: to go on would give days of one project two meanings
     */
    public static void check(MongoDatabase database, ZoneId zone) {
        var fresh = new Document("_id", NAME).append("value", zone.getId());
        var known = MongoWrites.insertOrGet(database.getCollection("settings"), NAME, fresh)
                .getString("value");
        if (!known.equals(zone.getId())) {
            throw new IllegalStateException(NAME + ": " + zone + " (expected: " + known
                    + ", in which days have been written so far; the zone is fixed at the first start)");
        }
    }
}
