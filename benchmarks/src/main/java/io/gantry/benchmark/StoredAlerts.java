package io.gantry.benchmark;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;

/** Alerts as notification-service stores them, always the same ones; one in twenty waits. */
final class StoredAlerts {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private StoredAlerts() {}

    static void createIndexes(MongoCollection<Document> alerts) {
        alerts.createIndex(new Document("subjectKey", 1).append("lastEpisode", 1));
        alerts.createIndex(new Document("nextActionAt", 1));
        alerts.createIndex(new Document("changedAt", 1));
        alerts.createIndex(new Document("outbox.at", 1));
        for (var field : List.of("told", "projectId", "state", "level", "rule")) {
            alerts.createIndex(new Document(field, 1).append("triggeredAt", -1).append("_id", -1));
        }
        alerts.createIndex(new Document("triggeredAt", -1).append("_id", -1));
        alerts.createIndex(new Document("open", 1)
                .append("waiting", 1)
                .append("triggeredAt", -1)
                .append("_id", -1));
    }

    static String id(int number) {
        return new UUID(number * 0x9E3779B97F4A7C15L, number).toString();
    }

    static Document alert(int number) {
        var at = Date.from(FIRST.plus(Duration.ofSeconds(number * 150L)));
        var project = StoredSample.project(number * 7);
        var unit = StoredSample.unit(number % 120);
        boolean waits = number % 20 == 0;
        return new Document("_id", id(number))
                .append("version", 3L)
                .append("revision", 3L)
                .append("changedAt", at)
                .append("projectId", project)
                .append("rule", number % 3 == 0 ? "activity-overdue" : "report-doubted")
                .append("level", number % 5 == 0 ? "RED" : "YELLOW")
                .append("subjectKey", project + "/" + number)
                .append("firstEpisode", 1)
                .append("lastEpisode", 1)
                .append("delayRevision", 2L)
                .append("state", waits ? "TRIGGERED" : "RESOLVED")
                .append("open", waits)
                .append("waiting", waits)
                .append("rung", 0)
                .append("recipients", List.of(unit))
                .append("relieved", List.of())
                .append("told", List.of(unit, "GX"))
                .append("units", List.of(unit, "GX"))
                .append("triggeredAt", at)
                .append("reopened", 0)
                .append("nextActionAt", waits ? at : null)
                .append("delay", delay(number, project, unit))
                .append(
                        "history",
                        List.of(
                                entry(at, "alert-triggered", 1),
                                entry(at, "alert-changed", 2),
                                entry(at, "alert-resolved", 3)))
                .append("outbox", List.of());
    }

    // Kept as text by the service.
    private static String delay(int number, String project, String unit) {
        return "{\"id\":\"" + id(number) + "\",\"episode\":1,\"projectId\":\"" + project
                + "\",\"projectNames\":{\"zh\":\"新能源汽车动力电池产业园\",\"en\":\"Battery Park\"},\"subject\":{\"type\":\"activity\",\"id\":\"A"
                + number % 30
                + "0\",\"names\":{\"zh\":\"一号厂房主体结构封顶\",\"en\":\"Plant 1 topped out\"}},\"rule\":\"activity-overdue\","
                + "\"level\":{\"code\":\"YELLOW\",\"rank\":2},\"responsibleUnit\":\"" + unit
                + "\",\"due\":\"2026-09-30T16:00:00Z\",\"evidence\":{\"plannedFinish\":\"2026-09-30\",\"percentComplete\":\"86\"},"
                + "\"summary\":{\"zh\":\"应于 2026-09-30 完成，现完成 86%。\",\"en\":\"It was due on 2026-09-30 and is 86% complete.\"}}";
    }

    private static Document entry(Date at, String event, int revision) {
        return new Document("at", at)
                .append("event", event)
                .append("revision", (long) revision)
                .append("level", "YELLOW")
                .append("rung", 0)
                .append("unit", "GX");
    }
}
