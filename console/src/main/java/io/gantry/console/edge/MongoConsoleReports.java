package io.gantry.console.edge;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import io.gantry.store.MongoWrites;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** {@link ConsoleReports} in the collection {@code console_reports}, one document each. */
final class MongoConsoleReports implements ConsoleReports {

    private final MongoCollection<Document> collection;

    MongoConsoleReports(MongoDatabase database) {
        collection = database.getCollection("console_reports");
    }

    @Override
    public void keep(ConsoleReport report) {
        MongoWrites.put(
                collection,
                report.console(),
                new Document("_id", report.console())
                        .append("at", Date.from(report.at()))
                        .append("report", report.json()));
    }

    @Override
    public List<ConsoleReport> all() {
        return collection
                .find()
                .sort(Sorts.ascending("_id"))
                .map(stored -> new ConsoleReport(
                        stored.getString("_id"), stored.getDate("at").toInstant(), stored.getString("report")))
                .into(new ArrayList<>());
    }

    @Override
    public void delete(String console) {
        collection.deleteOne(eq("_id", console));
    }

    @Override
    public void deleteBefore(Instant time) {
        collection.deleteMany(lt("at", Date.from(time)));
    }
}
