package io.gantry.standalone.system;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * A district, a bureau below it that is told by webhook, and a project that the bureau answers for, made over HTTP.
 */
final class Site {

    private static final String ROOT = "GX";
    private static final int REGISTERED = 201;

    private final HttpTestClient http;
    private final String name;
    private final WebhookInbox inbox;
    private String deviceKey = "";

    /** @param name makes the codes differ from those of other tests */
    Site(HttpTestClient http, String name, WebhookInbox inbox) {
        this.http = http;
        this.name = name;
        this.inbox = inbox;
    }

    String district() {
        return name + "-GX";
    }

    String bureau() {
        return name + "-JT";
    }

    String project() {
        return name + "-2026-001";
    }

    /**
     * Registers everything; the first activity is planned to be finished at the end of {@code lastDay}, and is at
     * {@code percent} when the project is first judged.
     *
     * @param seenAt when that percentage was seen
     */
    void register(LocalDate lastDay, int percent, Instant seenAt) {
        // Other tests may have registered it under another name.
        http.post("/api/registry/units", unit(ROOT, "龙门市", "Longmen", "DISTRICT", ""))
                .expectOneOf(200, 201, 409);
        var below = ",\"parent\":\"" + ROOT + "\"";
        http.post("/api/registry/units", unit(district(), "龙门高新区", "Longmen Zone", "DISTRICT", below))
                .expect(REGISTERED);
        var parent = ",\"parent\":\"" + district() + "\"";
        http.post("/api/registry/units", unit(bureau(), "交通运输局", "Transport Bureau", "DEPARTMENT", parent))
                .expect(REGISTERED);
        http.setWebhook(bureau(), inbox.address());
        http.post("/api/registry/projects", projectBody(lastDay)).expect(201);
        http.put("/api/registry/projects/" + project() + "/plan", plan(lastDay)).expect(200);
        await().until(() -> http.isThere(projectStatus())
                && http.items(projectStatus() + "/activities").size() == 2);
        deviceKey = http.deviceOf(bureau());
        report(percent, seenAt, "");
        await().until(() -> percent() == percent);
        http.put("/api/registry/projects/" + project() + "/standing", "{\"standing\":\"ACTIVE\"}")
                .expect(200);
    }

    /** Reports on the activity that is about to be late. */
    void report(int percent, Instant seenAt, String more) {
        http.with(deviceKey)
                .post("/api/progress/reports", """
                {"id":"%s","projectId":"%s","activityId":"A010","unit":"%s","percentComplete":%d,"occurredAt":"%s"%s}""".formatted(
                                UUID.randomUUID(), project(), bureau(), percent, seenAt, more))
                .expect(202);
    }

    /** Says what a report should have said. */
    void correct(String report, int percent) {
        http.with(deviceKey)
                .post(
                        projectStatus() + "/reports/" + report + "/correction",
                        "{\"percentComplete\":" + percent + ",\"reason\":\"误报\"}")
                .expect(202);
    }

    /** Makes an account of the bureau with those roles, and returns its password. */
    String person(String account, String name, String... roles) {
        var password = "a-long-password";
        http.post("/api/identity/accounts", """
                {"name":"%s","names":{"zh":"%s"},"unit":"%s","roles":["%s"],"password":"%s"}""".formatted(
                                account, name, bureau(), String.join("\",\"", roles), password))
                .expect(REGISTERED);
        return password;
    }

    String projectStatus() {
        return "/api/progress/projects/" + project();
    }

    /** What is reported of the activity that is about to be late. */
    int percent() {
        return http.items(projectStatus() + "/activities")
                .path(0)
                .path("percentComplete")
                .asInt();
    }

    String lamp() {
        return http.get(projectStatus()).path("lamp").asString();
    }

    static ConditionFactory await() {
        return Awaitility.await().atMost(60, TimeUnit.SECONDS).pollInterval(200, TimeUnit.MILLISECONDS);
    }

    private static String unit(String code, String zh, String en, String kind, String more) {
        return """
                {"code":"%s","names":{"zh":"%s","en":"%s"},"kind":"%s"%s}""".formatted(code, zh, en, kind, more);
    }

    private String projectBody(LocalDate lastDay) {
        return """
                {"id":"%s","names":{"zh":"凌河大桥新建工程","en":"New Linghe bridge"},"classification":"INFRASTRUCTURE",
                 "tier":"1BN","stage":"STARTED","standing":"ONBOARDING","totalInvestment":1200000000,"annualInvestment":400000000,
                 "leadUnit":"%s","responsibleUnit":"%s","fieldUnit":"%s","sponsor":"王建国","requiredFinish":"%s"}""".formatted(project(), district(), bureau(), bureau(), lastDay.plusYears(1));
    }

    private static String plan(LocalDate lastDay) {
        return """
                {"activities":[
                 {"id":"A010","names":{"zh":"桥台桩基","en":"Abutment piles"},"plannedStart":"%s","plannedFinish":"%s","weight":3},
                 {"id":"A020","names":{"zh":"主梁架设","en":"Main girders"},"plannedStart":"%s","plannedFinish":"%s","weight":7}]}""".formatted(lastDay.minusDays(9), lastDay, lastDay.plusDays(30), lastDay.plusDays(90));
    }
}
