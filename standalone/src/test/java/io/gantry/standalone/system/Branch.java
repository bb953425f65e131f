package io.gantry.standalone.system;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * One of two branches under the same district that have nothing to do with each other: a bureau, a project that is late,
 * the alert about it, a delivery, a device, and whatever else a route can be about.
 */
final class Branch {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final HttpTestClient http;
    private final String name;
    private JsonNode alert;
    private JsonNode delivery;
    private String deviceKey = "";
    private String device = "";

    private Branch(HttpTestClient http, String name) {
        this.http = http;
        this.name = name;
        this.alert = MissingNode.getInstance();
        this.delivery = alert;
    }

    /** Makes a branch of that name, and waits until everything of it is there. */
    static Branch under(String district, String name, HttpTestClient http) {
        var branch = new Branch(http, name);
        branch.register(district);
        return branch;
    }

    String unit() {
        return name + "-JT";
    }

    String project() {
        return name + "-2026-001";
    }

    String deviceKey() {
        return deviceKey;
    }

    /** What a variable of a path is in this branch. */
    String variable(String path, String variable) {
        return switch (variable) {
            case "code", "unit" -> unit();
            case "name" -> "person-" + name.toLowerCase(Locale.ROOT);
            default ->
                path.contains("/projects/")
                        ? project()
                        : path.contains("/alerts/")
                                ? alert.path("id").asString()
                                : path.contains("/deliveries/")
                                        ? delivery.path("id").asString()
                                        : device;
        };
    }

    /** Texts that tell that something of this branch is in an answer. */
    boolean isIn(String answer) {
        return answer.contains(name + "-") || answer.contains(alert.path("id").asString());
    }

    /** A body for an operation that is about this branch; as a new thing where the operation makes one. */
    String bodyOf(String operation, String attempt) {
        return switch (operation) {
            case "registerUnit" -> unitBody(name + "-N" + attempt, unit());
            case "amendUnit" -> unitBody(unit(), "GX");
            case "registerProject" -> projectBody(name + "-2026-N" + attempt);
            case "amendProject" -> projectBody(project());
            case "advanceStage" -> "{\"stage\":\"STARTED\"}";
            case "setPlan" -> plan();
            case "receive" -> report();
            case "enrollDevice" -> """
                    {"unit":"%s","label":"Probe %s"}""".formatted(unit(), attempt);
            case "acknowledgeAlert" -> "{\"note\":\"Probe\"}";
            case "createAccount" ->
                account("probe-" + name.toLowerCase(Locale.ROOT) + "-" + attempt.toLowerCase(Locale.ROOT));
            case "amendAccount" -> """
                    {"names":{"zh":"某人"},"unit":"%s","roles":["unit"],"disabled":false}""".formatted(unit());
            case "setPassword" -> "{\"password\":\"a-long-password\"}";
            default -> throw new AssertionError("tell this test what to send to " + operation);
        };
    }

    String account(String account) {
        return """
                {"name":"%s","names":{"zh":"某人","en":"Somebody"},"unit":"%s","roles":["unit"],"password":"a-long-password"}""".formatted(account, unit());
    }

    private void register(String district) {
        http.post("/api/registry/units", unitBody(unit(), district)).expect(201);
        http.post("/api/registry/projects", projectBody(project())).expect(201);
        http.put("/api/registry/projects/" + project() + "/plan", plan()).expect(200);
        Site.await()
                .until(() ->
                        http.items("/api/notification/alerts?unit=" + unit()).size() == 1);
        alert = http.items("/api/notification/alerts?unit=" + unit()).path(0);
        var deliveries = "/api/notification/deliveries?unit=" + unit();
        Site.await().until(() -> !http.items(deliveries).isEmpty());
        delivery = http.items(deliveries).path(0);
        deviceKey = http.deviceOf(unit());
        // Another one: somebody is going to revoke it.
        device = http.deviceOf(unit()).split("_")[1];
        http.post("/api/identity/accounts", account("person-" + name.toLowerCase(Locale.ROOT)))
                .expect(201);
    }

    // No operator has let webhooks go there: a delivery fails at once and for good. One that were tried again later
    // would
    // change the store at any moment.
    private String unitBody(String code, String parent) {
        return """
                {"code":"%s","names":{"zh":"交通局%s"},"kind":"DEPARTMENT","parent":"%s",
                 "channels":[{"type":"webhook","address":"http://127.0.0.2:9/"}]}""".formatted(code, name, parent);
    }

    private String projectBody(String id) {
        return """
                {"id":"%s","names":{"zh":"大桥%s"},"classification":"INFRASTRUCTURE","tier":"1BN",
                 "totalInvestment":1200000000,"annualInvestment":400000000,"leadUnit":"%s","responsibleUnit":"%s",
                 "fieldUnit":"%s","requiredFinish":"2031-12-31"}""".formatted(id, name, unit(), unit(), unit());
    }

    private static String plan() {
        return """
                {"activities":[{"id":"A010","names":{"zh":"桩基"},"plannedStart":"%s","plannedFinish":"%s","weight":1}]}""".formatted(TODAY.minusDays(4), TODAY.minusDays(3));
    }

    private String report() {
        return """
                {"id":"%s","projectId":"%s","activityId":"A010","unit":"%s","percentComplete":10,"occurredAt":"%s"}""".formatted(UUID.randomUUID(), project(), unit(), Instant.now());
    }
}
