package io.gantry.progress.device;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import io.gantry.access.Scope;
import io.gantry.event.Actor;
import io.gantry.event.Device;
import io.gantry.event.DeviceEvent.DeviceEnrolled;
import io.gantry.event.DeviceEvent.DeviceRevoked;
import io.gantry.store.MongoKeyset;
import io.gantry.store.MongoWrites;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

final class MongoDeviceStore implements DeviceStore {

    private static final List<String> SEARCHED = List.of("_id", "label", "unit");

    private final MongoCollection<Row> rows;

    MongoDeviceStore(MongoDatabase database) {
        this.rows = database.getCollection("devices", Row.class);
        rows.createIndex(Indexes.ascending("unit", "_id"));
    }

    /** As stored. */
    public record Row(
            @BsonId String id,
            String unit,
            String label,
            String keyHash,
            Instant enrolledAt,
            Actor by,
            @Nullable Instant revokedAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant expiresAt,
            @Nullable String addresses) {

        EnrolledDevice device() {
            return new EnrolledDevice(
                    new Device(id, unit, label, keyHash, expiresAt, addresses), enrolledAt, by, revokedAt, lastUsedAt);
        }
    }

    @Override
    public void on(DeviceEnrolled event) {
        insert(row(event.device(), event.time(), event.by(), null));
    }

    // The first revocation holds; and one without its enrolment, which compaction may have removed, leaves a device
    // that was enrolled then and is dead now.
    @Override
    public void on(DeviceRevoked event) {
        insert(row(event.device(), event.enrolledAt(), event.enrolledBy(), event.time()));
        rows.updateOne(new Document("_id", event.device().id()), Updates.min("revokedAt", event.time()));
    }

    // The register and the projection write the same device at the same moment.
    private void insert(Row row) {
        MongoWrites.insertOrGet(rows, row.id(), row);
    }

    private static Row row(Device device, Instant enrolledAt, Actor by, @Nullable Instant revokedAt) {
        return new Row(
                device.id(),
                device.unit(),
                device.label(),
                device.keyHash(),
                enrolledAt,
                by,
                revokedAt,
                null,
                device.expiresAt(),
                device.addresses());
    }

    @Override
    public Optional<EnrolledDevice> find(String id, Scope scope) {
        return Optional.ofNullable(
                        rows.find(within(scope, new Document("_id", id))).first())
                .map(Row::device);
    }

    @Override
    public List<EnrolledDevice> page(Scope scope, Listing listing, @Nullable Place after, int limit) {
        var order = listing.order();
        var sign = listing.reversed() ? "-" : "";
        var keys = order == DeviceOrder.ID
                ? MongoKeyset.of(sign + "_id")
                : MongoKeyset.of(sign + order.field(), sign + "_id");
        var conditions = new ArrayList<Document>();
        conditions.add(within(scope, new Document()));
        if (after != null) {
            conditions.add(
                    order == DeviceOrder.ID
                            ? keys.after(after.id())
                            : keys.after(order.stored(after.key()), after.id()));
        }
        if (listing.text() != null) {
            var words = Pattern.compile(Pattern.quote(listing.text()), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            conditions.add(new Document(
                    "$or",
                    SEARCHED.stream().map(field -> new Document(field, words)).toList()));
        }
        return rows.find(new Document("$and", conditions))
                .sort(keys.sort())
                .limit(limit)
                .batchSize(limit)
                .map(Row::device)
                .into(new ArrayList<>());
    }

    private static Document within(Scope scope, Document query) {
        return scope.isEverything() ? query : query.append("unit", new Document("$in", List.copyOf(scope.units())));
    }

    @Override
    public void used(String id, Instant at) {
        rows.updateOne(new Document("_id", id), Updates.max("lastUsedAt", at));
    }
}
