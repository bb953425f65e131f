package io.gantry.project.chain;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.gantry.event.AuditEvent.ChainSigned;
import io.gantry.store.MongoWrites;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code audit_chain}: {@code {_id: partition, next, hash, head?}}, and {@code {_id: "verification", json}}. */
@Component
final class MongoChainStore implements ChainStore {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String VERIFICATION = "verification";

    private final MongoCollection<Document> chains;

    MongoChainStore(MongoDatabase database) {
        this.chains = database.getCollection("audit_chain");
    }

    @Override
    public Optional<Standing> find(int partition) {
        return Optional.ofNullable(chains.find(ofPartition(partition)).first())
                .map(found -> new Standing(
                        new Link(found.get("next", Number.class).longValue(), found.getString("hash")), headIn(found)));
    }

    private static @Nullable ChainSigned headIn(Document found) {
        var head = found.getString("head");
        return head == null ? null : JSON.readValue(head, ChainSigned.class);
    }

    @Override
    public void save(int partition, Standing standing) {
        var document = ofPartition(partition)
                .append("next", standing.link().next())
                .append("hash", standing.link().hash());
        if (standing.head() != null) {
            document.append("head", JSON.writeValueAsString(standing.head()));
        }
        replace(document);
    }

    @Override
    public Optional<Verification> lastVerification() {
        return Optional.ofNullable(
                        chains.find(new Document("_id", VERIFICATION)).first())
                .map(found -> JSON.readValue(found.getString("json"), Verification.class));
    }

    @Override
    public void save(Verification verification) {
        replace(new Document("_id", VERIFICATION).append("json", JSON.writeValueAsString(verification)));
    }

    private static Document ofPartition(int partition) {
        return new Document("_id", String.valueOf(partition));
    }

    private void replace(Document document) {
        MongoWrites.put(chains, document.getString("_id"), document);
    }
}
