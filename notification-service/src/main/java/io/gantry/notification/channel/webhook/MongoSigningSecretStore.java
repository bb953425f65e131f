package io.gantry.notification.channel.webhook;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.gantry.store.MongoWrites;
import org.bson.Document;
import org.springframework.stereotype.Component;

@Component
class MongoSigningSecretStore implements SigningSecretStore {

    private final MongoCollection<Document> secrets;

    MongoSigningSecretStore(MongoDatabase database) {
        this.secrets = database.getCollection("signingSecrets");
    }

    @Override
    public String getOrInsert(String channel, String fresh) {
        var row = MongoWrites.insertOrGet(secrets, channel, new Document("_id", channel).append("secret", fresh));
        return row.getString("secret");
    }
}
