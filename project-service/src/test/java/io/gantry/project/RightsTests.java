package io.gantry.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import io.gantry.embedded.issuer.TokenIssuer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each operation for each role, on what is one's own and what is not. */
class RightsTests extends RunningRegistry {

    private static final List<String> ROLES = List.of("reporter", "unit", "office", "leader", "ops", "admin");

    private static final String SCHEDULE = """
            <Project xmlns="http://schemas.microsoft.com/project"><Tasks><Task><UID>1</UID><ID>1</ID><Name>A</Name>
            <Start>2026-03-02T08:00:00</Start><Finish>2026-04-01T17:00:00</Finish><Duration>PT8H0M0S</Duration></Task></Tasks></Project>""";

    /** A unit, one below it, and the project of the latter; two such branches lie side by side. */
    private record Branch(String unit, String below, String project) {}

    private static final Map<String, String> WITHOUT_UNIT = new ConcurrentHashMap<>();

    private static @Nullable Branch ours;
    private static @Nullable Branch theirs;

    @Autowired
    private MongoDatabase database;

    private enum Operation {
        listUnits("GET", "/units", "reporter unit office leader admin", 200),
        getUnit("GET", "/units/{below}", "reporter unit office leader admin", 404),
        registerUnit("POST", "/units", "office admin", 422),
        amendUnit("PUT", "/units/{below}", "office admin", 404),
        listCalendars("GET", "/calendars", "reporter unit office leader admin", 200),
        getCalendar("GET", "/calendars/C-{below}", "reporter unit office leader admin", 404),
        registerCalendar("POST", "/calendars", "office admin", 422),
        amendCalendar("PUT", "/calendars/C-{below}", "office admin", 404),
        listProjects("GET", "/projects", "reporter unit office leader", 200),
        getProject("GET", "/projects/{project}", "reporter unit office leader", 404),
        getPlan("GET", "/projects/{project}/plan", "reporter unit office leader", 404),
        registerProject("POST", "/projects", "office", 422),
        amendProject("PUT", "/projects/{project}", "office", 404),
        changeStage("PUT", "/projects/{project}/stage", "office", 404),
        changeStanding("PUT", "/projects/{project}/standing", "office", 404),
        exportProjects("GET", "/project-list", "reporter unit office leader", 200),
        getProjectListTemplate("GET", "/project-list/template", "office", 200),
        checkProjectList("POST", "/project-list/check", "office", 200),
        importProjectList("POST", "/project-list", "office", 422),
        checkProjectAmendments("POST", "/project-amendments/check", "office", 422),
        amendProjects("POST", "/project-amendments", "office", 422),
        getStages("GET", "/projects/{project}/stages", "reporter unit office leader", 404),
        planStages("PUT", "/projects/{project}/stages", "office", 404),
        getResponsibility("GET", "/projects/{project}/responsibility", "reporter unit office leader", 404),
        assignResponsibility("PUT", "/projects/{project}/responsibility", "office", 404),
        listTargets("GET", "/projects/{project}/targets", "reporter unit office leader", 404),
        getTarget("GET", "/projects/{project}/targets/2026", "reporter unit office leader", 404),
        setTarget("PUT", "/projects/{project}/targets/2026", "office", 404),
        getTaskBook("GET", "/task-books/{below}/2026", "reporter unit office leader", 404),
        orderTaskBook("PUT", "/task-books/{below}/2026", "office", 404),
        getTaskBookHistory("GET", "/task-books/{below}/2026/history", "reporter unit office leader", 404),
        getProjectHistory("GET", "/projects/{project}/history", "reporter unit office leader", 404),
        setPlan("PUT", "/projects/{project}/plan", "office", 404),
        changePlan("POST", "/projects/{project}/plan/changes", "office", 404),
        setActivity("PUT", "/projects/{project}/plan/activities/A-0", "office", 404),
        removeActivity("DELETE", "/projects/{project}/plan/activities/A-0?reason=x", "office", 404),
        getPlanHistory("GET", "/projects/{project}/plan/history", "reporter unit office leader", 404),
        listSlips("GET", "/projects/{project}/plan/slips", "reporter unit office leader", 404),
        getSlipSummary("GET", "/projects/{project}/plan/slips/summary", "reporter unit office leader", 404),
        getLateHolders("GET", "/projects/{project}/plan/slips/holders", "reporter unit office leader", 404),
        listBaselines("GET", "/projects/{project}/plan/baselines", "reporter unit office leader", 404),
        getBaseline("GET", "/projects/{project}/plan/baselines/0", "reporter unit office leader", 404),
        addBaseline("POST", "/projects/{project}/plan/baselines", "office", 404),
        getSchedule("GET", "/projects/{project}/plan/schedule", "reporter unit office leader", 404),
        listScheduleMoves("GET", "/projects/{project}/plan/moves", "reporter unit office leader", 404),
        getPlanQuality("GET", "/projects/{project}/plan/quality", "reporter unit office leader", 404),
        forecastPlan("POST", "/projects/{project}/plan/forecast", "reporter unit office leader", 404),
        tryPlan("POST", "/projects/{project}/plan/what-if", "office", 404),
        tryPlanFile("POST", "/projects/{project}/plan/file", "office", 404),
        getPlanFile("GET", "/projects/{project}/plan/file", "reporter unit office leader", 404),
        listElements("GET", "/elements", "reporter unit office leader", 200),
        listElementsOfProject("GET", "/projects/{project}/elements", "reporter unit office leader", 404),
        registerElement("POST", "/projects/{project}/elements", "office", 404),
        getElement("GET", "/projects/{project}/elements/E-0", "reporter unit office leader", 404),
        amendElement("PUT", "/projects/{project}/elements/E-0", "office", 404),
        changeElementState("PUT", "/projects/{project}/elements/E-0/state", "unit office", 404),
        getElementHistory("GET", "/projects/{project}/elements/E-0/history", "reporter unit office leader", 404),
        getElementDefaults("GET", "/units/{below}/element-defaults", "reporter unit office leader", 404),
        setElementDefaults("PUT", "/units/{below}/element-defaults", "office", 404),
        getPlanChart("GET", "/projects/{project}/plan/chart", "reporter unit office leader", 404),
        makeWorkbook("POST", "/workbooks", "reporter unit office leader ops admin", 200),
        exportOpenProjects("GET", "/project-list/oc4ids", "reporter unit office leader", 200),
        searchAudit("GET", "/audit", "office admin", 200),
        exportAudit("GET", "/audit/export", "office admin", 200),
        auditVerification("GET", "/audit/verification", "office admin", 200),
        verifyAudit("POST", "/audit/verification", "office admin", 202),
        getInstanceOfProjectService("GET", "/instance", "ops", 200),
        listDeadLettersOfProjectService("GET", "/dead-letters", "ops", 200);

        final HttpMethod method;
        final String path;
        final Set<String> roles;
        final int foreign;

        Operation(String method, String path, String roles, int foreign) {
            this.method = HttpMethod.valueOf(method);
            this.path = path;
            this.roles = Set.copyOf(Arrays.asList(roles.split(" ")));
            this.foreign = foreign;
        }

        String bodyFor(Branch branch) {
            return switch (this) {
                case registerUnit -> unitJson(newCode("U"), branch.unit, "环保局");
                case amendUnit -> unitJson(branch.below, branch.unit, newCode("名称"));
                // A unit has one calendar: to make the one that it has changes nothing.
                case registerCalendar -> calendarJson("C-" + branch.below, branch.below, "日历");
                case amendCalendar -> calendarJson("C-" + branch.below, branch.below, newCode("名称"));
                case registerProject -> projectJson(newCode("P"), branch.below, "产业园");
                case amendProject -> projectJson(branch.project, branch.below, newCode("名称"));
                case checkProjectList, importProjectList -> """
                        项目编号,项目名称,类别,规模,总投资（亿元）,年度计划投资（亿元）,牵头单位,责任单位,现场单位,要求完工
                        %s,大桥,基础设施,十亿级,12,4,%2$s,%2$s,%2$s,2031-12-31
                        """.formatted(newCode("P"), branch.below);
                case makeWorkbook ->
                    "{\"title\": \"x\", \"columns\": [{\"heading\": \"x\", \"kind\": \"TEXT\"}], \"rows\": [[\"x\"]]}";
                case checkProjectAmendments, amendProjects -> """
                        {"projects": [{"id": "%s", "revision": 1}], "set": {"responsibleUnit": "%s"}, "reason": "x"}""".formatted(branch.project, branch.below);
                case changeStage -> "{\"stage\": \"SIGNED\"}";
                case changeStanding -> "{\"standing\": \"ACTIVE\"}";
                case planStages -> "{\"planned\": []}";
                case assignResponsibility -> """
                        {"leadUnit": "%1$s", "responsibleUnit": "%1$s", "fieldUnit": "%1$s"}""".formatted(branch.below);
                case setTarget -> "{\"investment\": 240000000, \"reason\": \"x\"}";
                case orderTaskBook -> "{\"investment\": 120000000, \"reason\": \"x\"}";
                case addBaseline -> "{\"name\": \"%s\", \"reason\": \"x\"}".formatted(newCode("B"));
                case setPlan -> planJson(newCode("A")).replace("{\"activities", "{\"reason\": \"x\", \"activities");
                case changePlan -> planJson(newCode("A")).replace("activities", "set");
                case setActivity -> activityJson("A-0");
                case registerElement -> elementJson(newCode("E"), branch.below);
                case amendElement -> elementJson("E-0", branch.below);
                case changeElementState -> "{\"state\": \"APPLIED\"}";
                case setElementDefaults -> "{\"items\": []}";
                case forecastPlan -> "{}";
                case tryPlan -> "{\"finishBy\": \"2027-03-31\"}";
                case tryPlanFile -> SCHEDULE;
                default -> "";
            };
        }
    }

    @Test
    void theDocumentSaysWhoMayDoWhat() {
        var document = JsonMapper.shared()
                .readTree(client.get()
                        .uri("/openapi")
                        .exchange()
                        .expectBody()
                        .returnResult()
                        .getResponseBodyContent());
        var described = new TreeMap<String, Set<String>>();
        document.path("paths")
                .forEach(path -> path.forEach(operation -> described.put(
                        operation.path("operationId").asString(),
                        Set.copyOf(operation
                                .path("x-roles")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList()))));

        var expected = new TreeMap<String, Set<String>>();
        Arrays.stream(Operation.values()).forEach(operation -> expected.put(operation.name(), operation.roles));
        assertThat(described).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void letsThoseInWhoseOperationItIs(Operation operation) {
        var branch = ours();
        var before = stored();

        ROLES.stream()
                .filter(role -> !operation.roles.contains(role))
                .forEach(role -> send(clientOf("ours." + role, branch.unit, role), operation, branch)
                        .expectStatus()
                        .isForbidden());
        send(clientWith("Bearer nonsense"), operation, branch).expectStatus().isUnauthorized();

        assertThat(documents()).isEqualTo(before);
        operation.roles.forEach(role -> send(clientOf("ours." + role, branch.unit, role), operation, branch)
                .expectStatus()
                .is2xxSuccessful());
    }

    @ParameterizedTest
    @EnumSource
    void treatsWhatIsForeignLikeWhatIsNotThere(Operation operation) {
        var unit = ours().unit;
        seesNothing(operation, role -> clientOf("ours." + role, unit, role));
    }

    @ParameterizedTest
    @EnumSource
    void showsNothingToWhoeverBelongsToNoUnit(Operation operation) {
        seesNothing(
                operation,
                role -> clientWith(WITHOUT_UNIT.computeIfAbsent(
                        role,
                        ignored -> "Bearer "
                                + TokenIssuer.shared()
                                        .token("none." + role)
                                        .roles(role)
                                        .sign())));
    }

    private void seesNothing(Operation operation, Function<String, RestTestClient> callers) {
        var foreign = theirs();
        var before = stored();

        for (var role : ROLES) {
            var answer = send(callers.apply(role), operation, foreign);

            answer.expectStatus().isEqualTo(operation.roles.contains(role) ? operation.foreign : 403);
            // But for what the callers themselves have sent, which is said back, and what they have asked for, in the
            // trail.
            var told = textOf(answer)
                    .replaceAll("\"(value|sample)\":\"[^\"]*\"", "")
                    .replaceAll("\"kind\":\"\\w+\",\"id\":\"[^\"]*\"", "");
            assertThat(told).doesNotContain("\"" + foreign.below + "\"", "\"" + foreign.project + "\"");
        }
        assertThat(documents()).isEqualTo(before);
    }

    private static ResponseSpec send(RestTestClient caller, Operation operation, Branch branch) {
        var path = operation.path.replace("{below}", branch.below).replace("{project}", branch.project);
        var request = caller.method(operation.method)
                .uri("/api/registry" + path)
                .header(HttpHeaders.IF_MATCH, "*")
                .contentType(
                        operation == Operation.tryPlanFile
                                ? MediaType.APPLICATION_OCTET_STREAM
                                : MediaType.APPLICATION_JSON);
        var body = operation.bodyFor(branch);
        return (body.isEmpty() ? request : request.body(body)).exchange();
    }

    private static String textOf(ResponseSpec answer) {
        return String.valueOf(answer.expectBody(String.class).returnResult().getResponseBody());
    }

    private synchronized Branch ours() {
        ours = ours == null ? branch() : ours;
        return ours;
    }

    private synchronized Branch theirs() {
        theirs = theirs == null ? branch() : theirs;
        return theirs;
    }

    private Branch branch() {
        var unit = unit();
        var below = unitBelow(unit);
        var project = project(below);
        put("/projects/" + project + "/plan", "*", planJson("A-0"))
                .expectStatus()
                .isOk();
        post("/calendars", calendarJson("C-" + below, below, "日历"))
                .expectStatus()
                .isCreated();
        post("/projects/" + project + "/elements", elementJson("E-0", below))
                .expectStatus()
                .isCreated();
        return new Branch(unit, below, project);
    }

    private static String elementJson(String id, String unit) {
        return """
                {"id": "%s", "category": "LAND", "names": {"zh": "用地"}, "authority": "%s", "neededOn": "2026-09-01", "leadDays": 5}""".formatted(id, unit);
    }

    /** All that is registered, with the events that are still to be published, of which there is none to begin with. */
    private List<Document> stored() {
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(30))
                .until(() -> documents().stream().noneMatch(RightsTests::isPending));
        return documents();
    }

    private static boolean isPending(Document document) {
        var plan = document.get("plan", Document.class);
        return document.containsKey("pendingSince") || plan != null && plan.containsKey("pendingSince");
    }

    private List<Document> documents() {
        return Stream.of(
                        "units",
                        "calendars",
                        "projects",
                        "plan_activities",
                        "plan_parts",
                        "task_books",
                        "elements",
                        "element_defaults")
                .map(name -> database.getCollection(name).find().into(new ArrayList<>()))
                .flatMap(Collection::stream)
                .toList();
    }
}
