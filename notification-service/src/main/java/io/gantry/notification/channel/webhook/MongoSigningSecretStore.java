package io.gantry.notification.channel.webhook;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.gantry.store.MongoReads;
import io.gantry.store.MongoWrites;
import io.gantry.store.seal.SealKeys;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps secrets sealed. At its start it seals anew what is not sealed with the first of the keys. */
@Component
class MongoSigningSecretStore implements SigningSecretStore {

    private static final String SECRET = "secret";
    private static final String FORMER = "former";
    private static final String FORMER_UNTIL = "formerUntil";
    private static final String REVISION = "revision";

    private final MongoCollection<Document> secrets;
    private final SealKeys keys;

    MongoSigningSecretStore(MongoDatabase database, SealKeys keys) {
        this.secrets = database.getCollection("signingSecrets");
        this.keys = keys;
        MongoReads.forEach(secrets, new Document(), row -> row.get("_id"), this::sealAnew);
    }

    @Override
    public ChannelSecrets getOrInsert(String channel, ChannelSecrets fresh) {
        return read(MongoWrites.insertOrGet(secrets, channel, row(channel, fresh)));
    }

    @Override
    public boolean replace(String channel, ChannelSecrets next) {
        return secrets.replaceOne(ofRevision(channel, next.revision() - 1), row(channel, next))
                        .getMatchedCount()
                == 1;
    }

    private void sealAnew(Document row) {
        var former = row.getString(FORMER);
        if (!keys.isCurrent(row.getString(SECRET)) || former != null && !keys.isCurrent(former)) {
            var channel = row.getString("_id");
            // Who changes it meanwhile seals it with a key of this list, too.
            secrets.replaceOne(ofRevision(channel, read(row).revision()), row(channel, read(row)));
        }
    }

    private Document row(String channel, ChannelSecrets value) {
        var row = new Document("_id", channel)
                .append(SECRET, keys.close(value.current(), place(channel)))
                .append(REVISION, value.revision());
        if (value.former() != null) {
            row.append(FORMER, keys.close(value.former(), place(channel))).append(FORMER_UNTIL, value.formerUntil());
        }
        return row;
    }

    private ChannelSecrets read(Document row) {
        var place = place(row.getString("_id"));
        var former = row.getString(FORMER);
        return new ChannelSecrets(
                row.getInteger(REVISION, 1),
                keys.open(row.getString(SECRET), place),
                former == null ? null : keys.open(former, place),
                timeIn(row));
    }

    // As the driver reads it, or as it was just written.
    private static @Nullable Instant timeIn(Document row) {
        var until = row.get(FORMER_UNTIL);
        return until instanceof Date date ? date.toInstant() : (Instant) until;
    }

    // Secrets of before there were revisions have none.
    private static Document ofRevision(String channel, int revision) {
        var stored = revision == 1 ? new Document("$in", Arrays.asList(1, null)) : revision;
        return new Document("_id", channel).append(REVISION, stored);
    }

    private static String place(String channel) {
        return "signingSecrets/" + channel;
    }
}
