package io.gantry.notification.delivery;

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
    public String getOrSet(String unit, String fresh) {
        return MongoWrites.insertOrGet(secrets, unit, new Document("_id", unit).append("secret", fresh))
                .getString("secret");
    }
}
