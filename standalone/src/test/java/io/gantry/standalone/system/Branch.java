package io.gantry.standalone.system;

import java.math.BigDecimal;
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

    // No operator has allowed webhooks there: a delivery fails at once and for good. One that was tried again later
    // would change the store at any moment.
    private static final String NOWHERE = "http://127.0.0.2:9/";

    private static final String ACTIVITY = "A010";
    private static final String ELEMENT = "LAND-1";

    private final HttpTestClient http;
    private final String name;
    private JsonNode alert;
    private JsonNode delivery;
    private final String reportId = UUID.randomUUID().toString();
    private String channel = "";
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

    // A unit of its own: a branch's schedules count by the calendar of everybody.
    private String calendarUnit() {
        return name + "-KAL";
    }

    private String calendar() {
        return name + "-CAL";
    }

    String deviceKey() {
        return deviceKey;
    }

    /** What a variable of a path is in this branch. */
    String variable(String path, String variable) {
        return switch (variable) {
            // A unit is ordered what to do by units above it.
            case "code", "unit" -> path.contains("/task-books/") ? calendarUnit() : unit();
            case "name" -> "person-" + name.toLowerCase(Locale.ROOT);
            case "activityId" -> ACTIVITY;
            case "reportId" -> reportId;
            case "number" -> "0";
            case "year" -> "2031";
            case "element" -> ELEMENT;
            case "id" -> identity(path);
            default -> throw new AssertionError("tell this test what " + variable + " is in " + path);
        };
    }

    private String identity(String path) {
        if (path.contains("/projects/")) {
            return project();
        }
        if (path.contains("/alerts/")) {
            return alert.path("id").asString();
        }
        if (path.contains("/deliveries/")) {
            return delivery.path("id").asString();
        }
        if (path.contains("/calendars/")) {
            return calendar();
        }
        return path.contains("/channels/") ? channel : device;
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
            // A unit has one calendar: this is the one it has.
            case "registerCalendar", "amendCalendar" -> calendarBody();
            case "registerProject" -> projectBody(name + "-2026-N" + attempt);
            case "amendProject" -> projectBody(project());
            case "checkProjectList", "importProjectList" -> listBody(name + "-2026-L" + attempt);
            case "makeWorkbook" -> """
                    {"title":"Probe","columns":[{"heading":"Code","kind":"TEXT"}],"rows":[["Probe"]]}""";
            case "checkProjectAmendments", "amendProjects" -> """
                    {"projects":[{"id":"%s","revision":1}],"set":{"responsibleUnit":"%s"},"reason":"Probe"}""".formatted(project(), unit());
            case "changeStage" -> "{\"stage\":\"STARTED\"}";
            case "planStages" -> """
                    {"planned":[{"stage":"STARTED","on":"2031-01-01"}],"reason":"Probe"}""";
            case "assignResponsibility" -> """
                    {"leadUnit":"%1$s","responsibleUnit":"%1$s","fieldUnit":"%1$s","reason":"Probe"}""".formatted(unit());
            case "setTarget" -> """
                    {"investment":240000000,"reason":"Probe %s"}""".formatted(attempt);
            case "orderTaskBook" -> """
                    {"investment":120000000,"reason":"Probe %s"}""".formatted(attempt);
            case "addBaseline" -> """
                    {"name":"Probe %s","reason":"Probe"}""".formatted(attempt);
            case "setPlan" -> plan();
            case "changePlan" -> """
                    {"set":[%s],"reason":"Probe"}""".formatted(activity());
            case "setActivity" -> activity();
            case "registerElement" -> element("LAND-" + attempt);
            case "amendElement" -> element(ELEMENT);
            case "changeElementState" -> "{\"state\":\"APPLIED\"}";
            case "setElementDefaults" -> "{\"items\":[]}";
            case "forecastPlan" -> "{\"runs\":10}";
            case "tryPlan" -> """
                    {"finishBy":"2031-06-30"}""";
            case "tryPlanFile" -> """
                    <Project xmlns="http://schemas.microsoft.com/project"><Tasks><Task><UID>1</UID><ID>1</ID><Name>Probe</Name>
                    <Start>2031-03-03T08:00:00</Start><Finish>2031-03-03T17:00:00</Finish><Duration>PT8H0M0S</Duration></Task></Tasks></Project>""";
            case "changeStanding" -> """
                    {"standing":"ACTIVE","reason":"Probe"}""";
            case "receive" -> report(UUID.randomUUID().toString());
            case "importProgress" -> """
                    {"file":"probe.xml","activities":[{"activityId":"%s","percentComplete":1}]}""".formatted(ACTIVITY);
            case "confirmReport" -> """
                    {"reason":"Probe"}""";
            case "correctReport" -> """
                    {"percentComplete":11,"reason":"Probe"}""";
            case "setChannels" -> """
                    {"channels":[{"type":"webhook","address":"%s"}]}""".formatted(NOWHERE);
            case "enrollDevice" -> """
                    {"unit":"%s","label":"Probe %s"}""".formatted(unit(), attempt);
            // In that topic the order matters, so nothing is written.
            case "replayDeadLetter" -> """
                    {"topic":"gantry.plan-events.v1","partition":0,"offset":0}""";
            case "acknowledgeAlert" -> "{\"note\":\"Probe\"}";
            case "createAccount" ->
                account("probe-" + name.toLowerCase(Locale.ROOT) + "-" + attempt.toLowerCase(Locale.ROOT));
            case "importPeople" -> "account,name,roles,unit\nprobe-list,某人,unit," + unit();
            case "amendAccount" -> """
                    {"names":{"zh":"某人"},"unit":"%s","roles":["unit"],"disabled":false}""".formatted(unit());
            case "setPassword" -> "{\"password\":\"a-long-password\"}";
            // What would change something for good needs the password, and this is none.
            case "changeOwnPassword" -> """
                    {"current":"not-the-password","password":"another-password"}""";
            case "endOwnLogins", "beginOwnSecondFactor", "removeOwnSecondFactor" -> """
                    {"current":"not-the-password"}""";
            case "confirmOwnSecondFactor" -> "{\"code\":\"000000\"}";
            default -> throw new AssertionError("tell this test what to send to " + operation);
        };
    }

    String account(String account) {
        return """
                {"name":"%s","names":{"zh":"某人","en":"Somebody"},"unit":"%s","roles":["unit"],"password":"a-long-password"}""".formatted(account, unit());
    }

    private void register(String district) {
        http.post("/api/registry/units", unitBody(unit(), district)).expect(201);
        http.post("/api/registry/units", unitBody(calendarUnit(), unit())).expect(201);
        http.post("/api/registry/calendars", calendarBody()).expect(201);
        http.setWebhook(unit(), NOWHERE);
        channel = http.channel(unit());
        http.post("/api/registry/projects", projectBody(project())).expect(201);
        http.put("/api/registry/projects/" + project() + "/plan", plan()).expect(200);
        http.post("/api/registry/projects/" + project() + "/elements", element(ELEMENT))
                .expect(201);
        Site.await().until(() -> http.items(overdueAlerts()).size() == 1);
        alert = http.items(overdueAlerts()).path(0);
        var deliveries = "/api/notification/deliveries?unit=" + unit();
        Site.await().until(() -> !http.items(deliveries).isEmpty());
        delivery = http.items(deliveries).path(0);
        deviceKey = http.deviceOf(unit());
        // Another one: somebody is going to revoke it.
        device = http.deviceOf(unit()).split("_")[1];
        http.with(deviceKey).post("/api/progress/reports", report(reportId)).expect(202);
        http.post("/api/identity/accounts", account("person-" + name.toLowerCase(Locale.ROOT)))
                .expect(201);
    }

    private String overdueAlerts() {
        return "/api/notification/alerts?rule=activity-overdue&unit=" + unit();
    }

    private String unitBody(String code, String parent) {
        return """
                {"code":"%s","names":{"zh":"交通局%s"},"kind":"DEPARTMENT","parent":"%s"}""".formatted(code, name, parent);
    }

    private String calendarBody() {
        return """
                {"id":"%s","names":{"zh":"日历%s"},"units":["%s"],"weekend":["SUNDAY"],
                 "hours":[{"from":"08:00","until":"17:00"}],"knownFrom":"2026-01-01","knownUntil":"2026-12-31",
                 "off":[{"from":"2026-10-01","until":"2026-10-03"}],"working":[]}""".formatted(calendar(), name, calendarUnit());
    }

    private String projectBody(String id) {
        return """
                {"id":"%s","names":{"zh":"大桥%s"},"classification":"INFRASTRUCTURE","tier":"1BN",
                 "totalInvestment":1200000000,"annualInvestment":400000000,"leadUnit":"%s","responsibleUnit":"%s",
                 "fieldUnit":"%s","requiredFinish":"2031-12-31"}""".formatted(id, name, unit(), unit(), unit());
    }

    private String listBody(String id) {
        return "项目编号,项目名称,类别,规模,总投资（亿元）,年度计划投资（亿元）,牵头单位,责任单位,现场单位,要求完工\n%1$s,大桥,基础设施,十亿级,12,4,%2$s,%2$s,%2$s,2031-12-31\n"
                .formatted(id, unit());
    }

    private static String plan() {
        return """
                {"activities":[%s],"reason":"Probe"}""".formatted(activity());
    }

    private static String activity() {
        return """
                {"id":"%s","names":{"zh":"桩基"},"plannedStart":"%s","plannedFinish":"%s","weight":1}""".formatted(ACTIVITY, TODAY.minusDays(4), TODAY.minusDays(3));
    }

    /** Says how far the activity has come, by the branch's device. */
    void report(BigDecimal percent) {
        receiptOf(percent);
    }

    /** The same, with where the report lies in the log and where it can be read. */
    JsonNode receiptOf(BigDecimal percent) {
        return http.with(deviceKey)
                .post("/api/progress/reports", report(UUID.randomUUID().toString(), percent))
                .expect(202);
    }

    private String element(String id) {
        return """
                {"id":"%s","category":"LAND","names":{"zh":"用地%s"},"authority":"%s","neededOn":"2031-09-01","leadDays":5}""".formatted(id, name, unit());
    }

    private String report(String id) {
        return report(id, BigDecimal.TEN);
    }

    private String report(String id, BigDecimal percent) {
        return """
                {"id":"%s","projectId":"%s","activityId":"%s","unit":"%s","percentComplete":%s,"occurredAt":"%s"}""".formatted(id, project(), ACTIVITY, unit(), percent, Instant.now());
    }
}
