package io.gantry.progress.delay;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.gantry.event.RulePack;
import io.gantry.event.RulePack.RuleSettings;
import io.gantry.progress.rule.Outages;
import io.gantry.progress.rule.Span;
import io.gantry.store.MongoWrites;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * {@link RuleStore} in the collection {@code rules}, one document for each of its three matters. Instants are texts: the
 * log has them finer than the store's dates.
 */
final class MongoRuleStore implements RuleStore {

    private static final String PACKS = "packs";
    private static final String OUTAGES = "outages";
    private static final String INTAKE = "intake";
    private static final String REVISION = "revision";

    private final MongoCollection<Document> collection;

    MongoRuleStore(MongoDatabase database) {
        this.collection = database.getCollection("rules");
    }

    @Override
    public PackHistory packs() {
        return find(PACKS).map(MongoRuleStore::packs).orElse(PackHistory.NONE);
    }

    @Override
    public void save(PackHistory packs) {
        var adopted = packs.adopted();
        saveNewer(new Document("_id", PACKS)
                .append(REVISION, packs.revision())
                .append(
                        "published",
                        packs.published().stream().map(MongoRuleStore::document).toList())
                .append("adopted", adopted == null ? null : document(adopted)));
    }

    @Override
    public OutageHistory outages() {
        return find(OUTAGES).map(MongoRuleStore::outages).orElse(OutageHistory.NONE);
    }

    @Override
    public void save(OutageHistory outages) {
        var spans = outages.outages().spans().stream()
                .map(span -> new Document("from", span.from().toString())
                        .append("until", Objects.requireNonNull(span.until()).toString()))
                .toList();
        saveNewer(new Document("_id", OUTAGES)
                .append(REVISION, outages.revision())
                .append("spans", spans));
    }

    @Override
    public Optional<Instant> lastSeenWorking() {
        return find(INTAKE).map(row -> Instant.parse(row.getString("at")));
    }

    @Override
    public void seenWorking(Instant at) {
        MongoWrites.put(collection, INTAKE, new Document("_id", INTAKE).append("at", at.toString()));
    }

    private Optional<Document> find(String id) {
        return Optional.ofNullable(collection.find(new Document("_id", id)).first());
    }

    private void saveNewer(Document row) {
        var id = row.getString("_id");
        MongoWrites.insertOrGet(collection, id, row);
        collection.replaceOne(
                new Document("_id", id).append(REVISION, new Document("$lt", row.getLong(REVISION))), row);
    }

    private static PackHistory packs(Document row) {
        return new PackHistory(
                row.getLong(REVISION),
                row.getList("published", Document.class).stream()
                        .map(MongoRuleStore::pack)
                        .toList(),
                packOrNull(row.get("adopted", Document.class)));
    }

    private static @Nullable RulePack packOrNull(@Nullable Document row) {
        return row == null ? null : pack(row);
    }

    private static OutageHistory outages(Document row) {
        var spans = row.getList("spans", Document.class).stream()
                .map(span -> new Span(Instant.parse(span.getString("from")), Instant.parse(span.getString("until"))))
                .toList();
        return new OutageHistory(row.getLong(REVISION), new Outages(spans));
    }

    private static Document document(RulePack pack) {
        return new Document("code", pack.code())
                .append("version", pack.version())
                .append("zone", pack.zone())
                .append(
                        "rules",
                        pack.rules().stream().map(MongoRuleStore::document).toList());
    }

    private static Document document(RuleSettings rule) {
        return new Document("rule", rule.rule())
                .append("ruleVersion", rule.ruleVersion())
                .append("enabled", rule.enabled())
                .append("parameters", new Document(Map.copyOf(rule.parameters())));
    }

    private static RulePack pack(Document row) {
        List<RuleSettings> rules = row.getList("rules", Document.class).stream()
                .map(MongoRuleStore::settings)
                .toList();
        return new RulePack(row.getString("code"), row.getInteger("version"), row.getString("zone"), rules);
    }

    private static RuleSettings settings(Document row) {
        var parameters = new HashMap<String, String>();
        row.get("parameters", Document.class).forEach((name, value) -> parameters.put(name, (String) value));
        return new RuleSettings(
                row.getString("rule"), row.getInteger("ruleVersion"), row.getBoolean("enabled"), parameters);
    }
}
