package io.gantry.benchmark;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.bson.Document;

/** Reports, alerts and audit entries as the services store and list them, always the same ones. */
final class StoredSample {

    private static final int PROJECTS = 200;
    private static final int UNITS = 120;
    private static final int AT_ONCE = 1_000;
    private static final int PAGE = 50;
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private final int reports;
    private final int entries;
    private final int alerts;
    private final Random random = new Random(20261128);
    private int inserted = -1;

    StoredSample(int reports, int entries, int alerts) {
        this.reports = reports;
        this.entries = entries;
        this.alerts = alerts;
    }

    boolean isIn(MongoClient client) {
        return reports(client).estimatedDocumentCount() >= reports
                && audit(client).estimatedDocumentCount() >= entries
                && alerts(client).estimatedDocumentCount() >= alerts;
    }

    void insertInto(MongoClient client) {
        createIndexes(client);
        insert(reports(client), reports, StoredSample::report);
        insert(audit(client), entries, StoredSample::entry);
        insert(alerts(client), alerts, StoredAlerts::alert);
    }

    void createIndexes(MongoClient client) {
        for (var field : List.of("due", "received", "series", "money", "doubted")) {
            reports(client).createIndex(new Document(field, 1), new IndexOptions().sparse(true));
        }
        StoredAlerts.createIndexes(alerts(client));
        audit(client).createIndex(new Document("time", 1).append("_id", 1));
        for (var field : List.of("unit", "account")) {
            audit(client).createIndex(new Document(field, 1).append("time", 1).append("_id", 1));
        }
    }

    void readReport(MongoClient client) {
        int number = random.nextInt(reports);
        var found = reports(client).find(new Document("_id", id(number))).first();
        if (found == null || found.getLong("version") != 1) {
            throw new IllegalStateException("report " + number + ": " + found);
        }
    }

    void readReports(MongoClient client, int number) {
        var ids = random.ints(number, 0, reports)
                .distinct()
                .mapToObj(StoredSample::id)
                .toList();
        var query = new Document("_id", new Document("$in", ids));
        require(reports(client).find(query).batchSize(AT_ONCE).into(new ArrayList<>()), ids.size());
    }

    void listReports(MongoClient client) {
        var prefix = project(random.nextInt(PROJECTS)) + "/";
        var page = reports(client)
                .find(new Document("received", new Document("$gte", prefix).append("$lt", prefix + "~")))
                .sort(new Document("received", -1))
                .limit(PAGE)
                .batchSize(PAGE)
                .into(new ArrayList<>());
        require(page, PAGE);
    }

    void readAlert(MongoClient client) {
        int number = random.nextInt(alerts);
        if (alerts(client).find(new Document("_id", StoredAlerts.id(number))).first() == null) {
            throw new IllegalStateException("alert " + number + " is missing");
        }
    }

    /** The first page of the alerts that wait, of all units or of {@code units} of them. */
    void listAlerts(MongoClient client, int units) {
        var query = new Document("open", true).append("waiting", true);
        if (units > 0) {
            query.append("told", new Document("$in", scope(units)));
        }
        var page = alerts(client)
                .find(query)
                .sort(new Document("triggeredAt", -1).append("_id", -1))
                .limit(PAGE)
                .batchSize(PAGE)
                .into(new ArrayList<>());
        require(page, PAGE);
    }

    void listEntries(MongoClient client, int units) {
        var scope = scope(units);
        var query = new Document("time", new Document("$gte", Date.from(FIRST)))
                .append("$and", List.of(new Document("unit", new Document("$in", scope))));
        var page = audit(client)
                .find(query)
                .sort(new Document("time", -1).append("_id", -1))
                .limit(PAGE)
                .batchSize(PAGE)
                .into(new ArrayList<>());
        require(page, PAGE);
    }

    private List<String> scope(int units) {
        int first = random.nextInt(UNITS - units);
        return IntStream.range(first, first + units)
                .mapToObj(StoredSample::unit)
                .toList();
    }

    void insertReport(MongoClient client) {
        reports(client).insertOne(report(next(client)));
    }

    void insertReports(MongoClient client, int number) {
        int first = next(client);
        var documents = IntStream.range(first, first + number)
                .mapToObj(StoredSample::report)
                .toList();
        reports(client).insertMany(documents, new InsertManyOptions().ordered(false));
        inserted += number - 1;
    }

    // A run before has left its own.
    private int next(MongoClient client) {
        if (inserted < 0) {
            inserted = (int) reports(client).estimatedDocumentCount();
        }
        return inserted++;
    }

    private static void insert(MongoCollection<Document> collection, int number, IntFunction<Document> document) {
        for (int from = 0; from < number; from += AT_ONCE) {
            collection.insertMany(
                    IntStream.range(from, Math.min(number, from + AT_ONCE))
                            .mapToObj(document)
                            .toList(),
                    new InsertManyOptions().ordered(false));
        }
    }

    private static void require(List<Document> page, int number) {
        if (page.size() != number) {
            throw new IllegalStateException(page.size() + " documents (expected: " + number + ")");
        }
    }

    private static MongoCollection<Document> reports(MongoClient client) {
        return client.getDatabase("progress").getCollection("reports");
    }

    private static MongoCollection<Document> audit(MongoClient client) {
        return client.getDatabase("project").getCollection("audit");
    }

    private static MongoCollection<Document> alerts(MongoClient client) {
        return client.getDatabase("notification").getCollection("alerts");
    }

    // Identities come from outside and in no order; a report's begins with its project.
    private static String id(int number) {
        var random = new Random(number);
        return project(number * 7 % PROJECTS) + "/" + new UUID(random.nextLong(), random.nextLong());
    }

    static String project(int number) {
        return "P-2026-%04d".formatted(number % PROJECTS);
    }

    static String unit(int number) {
        return "GX-%03d".formatted(number);
    }

    private static Document report(int number) {
        var at = Date.from(FIRST.plus(Duration.ofSeconds(number * 30L)));
        var project = project(number * 7 % PROJECTS);
        var unit = unit(number * 11 % UNITS);
        var report = new Document("id", id(number))
                .append("projectId", project)
                .append("activityId", "A%03d".formatted(number % 30 * 10))
                .append("unit", unit)
                .append("percentComplete", String.valueOf(number % 101))
                .append("actualStart", "2026-02-11")
                .append("investmentToDate", "12345678.%02d".formatted(number % 100))
                .append("quantityToDate", String.valueOf(number % 5_000))
                .append("remarks", "Foundation works in section " + number % 40 + ", weather fair, crane in service")
                .append("occurredAt", at);
        var place = "%013d/%010d".formatted(at.getTime(), number);
        var sent = new Document("report", report)
                .append("receivedAt", at)
                .append("by", "device:" + unit + ":" + number % 17)
                .append(
                        "position",
                        new Document("topic", "gantry.progress-events.v1")
                                .append("partition", number % 12)
                                .append("offset", (long) number));
        return new Document("_id", id(number))
                .append("version", 1L)
                .append("received", project + "/" + "%010d".formatted(number))
                .append("series", project + "/A%03d/".formatted(number % 30 * 10) + place)
                .append("money", project + "/" + place)
                .append("saysStart", true)
                .append("document", new Document("projectId", project).append("sent", sent));
    }

    private static Document entry(int number) {
        return new Document("_id", new UUID(number * 0x9E3779B97F4A7C15L, number).toString())
                .append("time", Date.from(FIRST.plus(Duration.ofSeconds(number * 150L))))
                .append("service", "progress-service")
                .append("account", "account-" + number % 300)
                .append("name", "Somebody of some office " + number % 300)
                .append("unit", unit(number * 13 % UNITS))
                .append("from", "10.1." + number % 200 + "." + number % 250)
                .append("action", "report")
                .append("target", "projects/" + project(number % PROJECTS) + "/reports")
                .append("outcome", number % 10 == 0 ? "DENIED" : "ACCEPTED")
                .append("status", number % 10 == 0 ? 403 : 202);
    }
}
