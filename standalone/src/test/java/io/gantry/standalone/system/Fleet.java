package io.gantry.standalone.system;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** Fifty projects whose field units keep sending until they are told that it is safe, and remember what they sent. */
final class Fleet {

    static final int PROJECTS = 50;
    static final String RULE = "activity-overdue";

    private static final int BATCH = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final HttpTestClient http;
    private final WebhookInbox inbox;
    private final Set<UUID> sent = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> percentages = new ConcurrentHashMap<>();
    private final Set<String> madeGood = new TreeSet<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final Instant begun = Instant.now().minus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MILLIS);
    private String deviceKey = "";
    private int number;

    Fleet(HttpTestClient http, WebhookInbox inbox) {
        this.http = http;
        this.inbox = inbox;
    }

    void register() {
        http.post("/api/registry/units", """
                {"code":"GX","names":{"zh":"高新区"},"kind":"DISTRICT"}""").expect(201);
        http.setWebhook("GX", inbox.address());
        for (var project : projects()) {
            http.post("/api/registry/projects", """
                    {"id":"%s","names":{"zh":"项目%s"},"classification":"INDUSTRY","tier":"100M","stage":"STARTED",
                     "totalInvestment":100000000,"annualInvestment":50000000,"leadUnit":"GX","responsibleUnit":"GX",
                     "fieldUnit":"GX","requiredFinish":"2031-12-31"}""".formatted(project, project)).expect(201);
            plan(project, TODAY.plusDays(20));
        }
        Awaitility.await().atMost(PATIENCE).until(() -> projects().stream().allMatch(this::isKnown));
        deviceKey = http.deviceOf("GX");
    }

    /** Sends {@code count} more reports, over all projects; returns their ids when all are acknowledged. */
    List<UUID> send(int count) {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < count; i += BATCH) {
            var batch = new TreeMap<UUID, String>();
            for (int j = 0; j < BATCH; j++) {
                var id = UUID.randomUUID();
                batch.put(id, report(id));
            }
            sendUntilAcknowledged(batch);
            ids.addAll(batch.keySet());
        }
        return ids;
    }

    int acknowledged() {
        return acknowledged.get();
    }

    /** Makes one activity overdue in every project of one part of the fleet, by a revised plan. */
    void fallBehind(int part, int of) {
        for (int i = part; i < PROJECTS; i += of) {
            plan(projectId(i), TODAY.minusDays(5));
        }
    }

    /** Reports the overdue activity done in every second project. */
    void makeGoodEverySecond() {
        for (int i = 0; i < PROJECTS; i += 2) {
            var id = UUID.randomUUID();
            var project = projectId(i);
            // The delay must have been told before it is made good: what is overtaken before it is sent is left out,
            // and what a process had in hand that was killed is sent when its lease has run out.
            Awaitility.await().atMost(PATIENCE).until(() -> isTold(project));
            sendUntilAcknowledged(Map.of(id, report(id, project, "A010", 100)));
            madeGood.add(project);
        }
    }

    private boolean isTold(String project) {
        return inbox.messages().stream()
                .anyMatch(message ->
                        message.rule().equals(RULE) && message.projectId().equals(project));
    }

    Set<String> projects() {
        return IntStream.range(0, PROJECTS).mapToObj(Fleet::projectId).collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> madeGood() {
        return madeGood;
    }

    Set<UUID> sent() {
        return sent;
    }

    /** Ids of all reports that Gantry knows, as often as it knows them. */
    List<UUID> stored() {
        return projects().stream()
                .flatMap(project -> http.items("/api/progress/projects/" + project + "/reports?limit=500")
                        .valueStream())
                .map(report -> UUID.fromString(report.path("id").asString()))
                .toList();
    }

    /** Projects that have an alert of a state; fails where one has two. */
    Set<String> alertedProjects(String state) {
        var projects = http.items("/api/notification/alerts?limit=500&rule=" + RULE + "&state=" + state)
                .valueStream()
                .map(alert -> alert.path("delay").path("projectId").asString())
                .toList();
        var distinct = new TreeSet<>(projects);
        if (distinct.size() != projects.size()) {
            throw new AssertionError("alerts doubled: " + projects);
        }
        return distinct;
    }

    /** Episodes of all delays that ever raised an alert in a project. */
    List<Integer> episodesOf(String project) {
        return http.items("/api/notification/alerts?limit=500&rule=" + RULE + "&project=" + project)
                .valueStream()
                .map(alert -> alert.path("delay").path("episode").asInt())
                .toList();
    }

    Map<String, Integer> latestPercentages() {
        var latest = new TreeMap<String, Integer>();
        for (var project : projects()) {
            http.items("/api/progress/projects/" + project + "/activities")
                    .valueStream()
                    .filter(activity -> percentages.containsKey(
                            key(project, activity.path("id").asString())))
                    .forEach(activity -> latest.put(
                            key(project, activity.path("id").asString()),
                            activity.path("percentComplete").asInt()));
        }
        return latest;
    }

    Map<String, Integer> expectedPercentages() {
        return new TreeMap<>(percentages);
    }

    private void sendUntilAcknowledged(Map<UUID, String> batch) {
        var open = new TreeMap<>(batch);
        Awaitility.await().atMost(PATIENCE).until(() -> {
            var answer =
                    http.with(deviceKey).post("/api/progress/reports", "[" + String.join(",", open.values()) + "]");
            if (answer.body().isArray()) {
                answer.body().valueStream().filter(Fleet::isAcknowledged).forEach(receipt -> {
                    var id = UUID.fromString(receipt.path("id").asString());
                    open.remove(id);
                    sent.add(id);
                    acknowledged.incrementAndGet();
                });
            } else if (!answer.mayBeRepeated()) {
                throw new AssertionError(answer.toString());
            }
            return open.isEmpty();
        });
    }

    private static boolean isAcknowledged(JsonNode receipt) {
        int status = receipt.path("status").asInt();
        if (status != 202 && status != 503) {
            throw new AssertionError(receipt.toString());
        }
        return status == 202;
    }

    private synchronized String report(UUID id) {
        int n = number++;
        return report(id, projectId(n % PROJECTS), n / PROJECTS % 2 == 0 ? "A020" : "A030", n / PROJECTS % 90);
    }

    private synchronized String report(UUID id, String project, String activity, int percent) {
        percentages.put(key(project, activity), percent);
        return """
                {"id":"%s","projectId":"%s","activityId":"%s","unit":"GX","percentComplete":%d,"occurredAt":"%s"}""".formatted(id, project, activity, percent, begun.plusSeconds(number));
    }

    private void plan(String project, LocalDate finish) {
        var body = """
                {"reason":"工期调整","activities":[
                 {"id":"A010","names":{"zh":"桩基"},"plannedStart":"%s","plannedFinish":"%s","weight":1},
                 {"id":"A020","names":{"zh":"主体"},"plannedStart":"%s","plannedFinish":"%s","weight":1},
                 {"id":"A030","names":{"zh":"安装"},"plannedStart":"%s","plannedFinish":"%s","weight":1}]}""".formatted(
                        TODAY.minusDays(30), finish, TODAY.minusDays(3), TODAY.plusDays(90), TODAY, TODAY.plusDays(99));
        Awaitility.await().atMost(PATIENCE).until(() -> {
            var answer = http.put("/api/registry/projects/" + project + "/plan", body);
            return !answer.mayBeRepeated() && answer.expect(200) != null;
        });
    }

    private boolean isKnown(String project) {
        return http.isThere("/api/progress/projects/" + project)
                && http.items("/api/progress/projects/" + project + "/activities")
                                .size()
                        == 3;
    }

    private static String projectId(int i) {
        return "CRASH-2026-%03d".formatted(i);
    }

    private static String key(String project, String activity) {
        return project + " " + activity;
    }
}
