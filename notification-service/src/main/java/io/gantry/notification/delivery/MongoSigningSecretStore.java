package io.gantry.notification.delivery;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.Objects;
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
        var byUnit = new Document("_id", unit);
        var known = secrets.find(byUnit).first();
        if (known == null) {
            insertUnlessThere(byUnit, fresh);
            known = Objects.requireNonNull(secrets.find(byUnit).first(), "the secret just set");
        }
        return known.getString("secret");
    }

    private void insertUnlessThere(Document byUnit, String fresh) {
        try {
            secrets.updateOne(
                    byUnit,
                    new Document("$setOnInsert", new Document("secret", fresh)),
                    new UpdateOptions().upsert(true));
        } catch (MongoWriteException e) {
            // Another instance was faster; its secret is the one.
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }
}
