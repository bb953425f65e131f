package io.gantry.standalone.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.standalone.system.ApiRoutes.Route;
import io.gantry.standalone.system.HttpTestClient.Answer;
import io.gantry.testing.Race;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Asks for every route as every role, for its own and for the foreign, and compares with docs/rights.md. */
@Isolated
class RightsSystemTests {

    private static final RightsTable TABLE = RightsTable.read();
    private static final ApiRoutes API = ApiRoutes.read();
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final Set<Integer> REFUSED = Set.of(401, 403, 404);

    private static final Set<String> READ_ON_RECORD = Set.of(
            "getSigningSecret", "exportAudit", "exportProjects", "exportOpenProjects", "getPlanFile", "getPlanChart");

    private static final Set<Integer> NOT_THERE = Set.of(401, 403, 405);

    private static Neighbourhood place;

    @BeforeAll
    static void twoBranchesAndSomebodyOfEachRoleInOne() {
        place = Neighbourhood.shared();
    }

    @Test
    void theTableAndTheDocumentsNameTheSameOperationsAndRoles() {
        assertThat(API.routes().stream().map(Route::operation)).containsExactlyInAnyOrderElementsOf(TABLE.operations());
        assertThat(API.routes()).allSatisfy(route -> {
            var allowed = new ArrayList<>(TABLE.of(route.operation()).allowed());
            allowed.remove("device");
            assertThat(route.roles()).as(route.operation()).containsExactlyInAnyOrderElementsOf(allowed);
        });
    }

    @Test
    void whoIsAllowedGetsItsOwn() {
        var wrong = new ArrayList<String>();
        for (var route : API.routes()) {
            for (var caller : TABLE.of(route.operation()).allowed()) {
                var answer = ask(caller, route, place.own(), caller);
                if (REFUSED.contains(answer.status()) || answer.status() >= 500) {
                    wrong.add(caller + " " + route.operation() + ": " + answer);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobodyElseGetsAnythingAndNothingIsLeftBehind() {
        try (var traces = new Traces(place.application())) {
            var before = traces.atRest();
            // All callers at once: what is refused is refused in any order.
            var amiss = Stream.concat(
                    Stream.<Callable<List<String>>>of(RightsSystemTests::askAsNobody),
                    RightsTable.CALLERS.stream().map(caller -> () -> askAmiss(caller)));
            var wrong = Race.of(amiss.toList()).stream().flatMap(List::stream);
            assertThat(wrong).isEmpty();
            assertThat(Traces.changes(before, traces.atRest())).isEmpty();
        }
    }

    @Test
    void whatIsDoneAndWhatIsDeniedIsOnRecord() {
        var admin = place.askers().get("admin");
        admin.ask("POST", "/api/identity/accounts", place.own().account("on-record"))
                .expect(201);
        place.askers().get("ops").ask("GET", "/api/progress/portfolio", null).expect(403);
        place.askers()
                .get("reporter")
                .ask("GET", "/api/registry/projects/" + place.foreign().project(), null)
                .expect(404);

        Site.await().until(() -> isOnRecord("test-admin", "DONE", "createAccount"));
        Site.await().until(() -> isOnRecord("test-ops", "DENIED", "portfolio"));
        Site.await().until(() -> isOnRecord("test-reporter", "DENIED", "getProject"));
    }

    @Test
    void everyCommandAndEveryReadWorthItLeavesAnEntryAndTheTrailIsSound() {
        var since = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var asked = new TreeMap<String, String>();
        for (var route : API.routes()) {
            if (!route.method().equals("GET") || READ_ON_RECORD.contains(route.operation())) {
                var caller = TABLE.of(route.operation()).allowed().stream()
                        .filter(each -> !each.equals("device"))
                        .findFirst()
                        .orElseThrow();
                ask(caller, route, place.own(), "trail");
                asked.put(route.operation(), caller);
            }
        }

        assertThat(asked).containsKeys("receive", "createAccount", "getSigningSecret", "exportAudit");
        Site.await()
                .untilAsserted(() -> assertThat(asked.entrySet().stream()
                                .filter(each ->
                                        !isIn("account=test-" + each.getValue() + "&from=" + since, each.getKey()))
                                .map(Map.Entry::getKey))
                        .isEmpty());
        var admin = place.askers().get("admin");
        admin.ask("POST", "/api/registry/audit/verification", null).expect(202);
        var last = Site.await()
                .until(
                        () -> admin.ask("GET", "/api/registry/audit/verification", null)
                                .expect(200),
                        state -> !state.path("underWay").asBoolean())
                .path("last");
        assertThat(last.path("faults")).isEmpty();
        assertThat(last.path("refused").asInt()).isZero();
        assertThat(last.path("signed").asBoolean()).isTrue();
        assertThat(last.path("sealed").asBoolean()).isTrue();
    }

    private static boolean isOnRecord(String account, String outcome, String action) {
        return isIn("account=" + account + "&outcome=" + outcome, action);
    }

    private static boolean isIn(String query, String action) {
        return place.askers()
                .get("admin")
                .ask("GET", "/api/registry/audit?action=" + URLEncoder.encode(action, UTF_8) + "&" + query, null)
                .expect(200)
                .path("items")
                .valueStream()
                .anyMatch(entry -> entry.path("action").asString().equals(action));
    }

    private static List<String> askAmiss(String caller) {
        var wrong = new ArrayList<String>();
        for (var route : API.routes()) {
            var row = TABLE.of(route.operation());
            if (!row.allowed().contains(caller)) {
                // The issuer knows no keys of devices; elsewhere a device is told what its key is for.
                int expected = caller.equals("device") && route.path().startsWith("/api/identity/") ? 401 : 403;
                expect(expected, ask(caller, route, place.own(), "amiss"), caller + " " + route.operation(), wrong);
                expect(
                        expected,
                        ask(caller, route, place.foreign(), "amiss"),
                        caller + " foreign " + route.operation(),
                        wrong);
            } else if (!isForEverything(caller, route)) {
                askForTheForeign(route, caller, row.foreign(), wrong);
            }
            for (var verb : API.missingVerbs(route.path())) {
                var answer = place.askers()
                        .get(caller)
                        .ask(verb, path(route, place.foreign()), verb.equals("GET") ? null : "{}");
                if (!NOT_THERE.contains(answer.status())) {
                    wrong.add(caller + " " + verb + " " + route.path() + ": " + answer.status());
                }
            }
        }
        return wrong;
    }

    private static List<String> askAsNobody() {
        var wrong = new ArrayList<String>();
        API.routes().forEach(route -> expect(401, nobody(route), "nobody " + route.operation(), wrong));
        return wrong;
    }

    private static void askForTheForeign(Route route, String caller, String rule, List<String> wrong) {
        var what = caller + " foreign " + route.operation();
        switch (rule) {
            case "404" -> expect(404, ask(caller, route, place.foreign(), "foreign"), what, wrong);
            case "422" -> expect(422, ask(caller, route, place.foreign(), "foreign"), what, wrong);
            case "left out" -> {
                var answer = ask(caller, route, place.foreign(), "foreign");
                if (place.foreign().isIn(String.valueOf(answer.body()))) {
                    wrong.add(what + ": " + answer);
                }
            }
            default -> assertThat(rule).isEqualTo("–");
        }
    }

    // Operators see all deliveries.
    private static boolean isForEverything(String caller, Route route) {
        return caller.equals("ops") && route.path().contains("/deliveries");
    }

    private static Answer ask(String caller, Route route, Branch branch, String attempt) {
        var body = route.hasBody() ? branch.bodyOf(route.operation(), attempt) : null;
        return place.askers().get(caller).ask(route.method(), path(route, branch), body);
    }

    private static Answer nobody(Route route) {
        var body = route.hasBody() ? place.own().bodyOf(route.operation(), "nobody") : null;
        return place.askAsNobody(route.method(), path(route, place.own()), body);
    }

    static String path(Route route, Branch branch) {
        return VARIABLE.matcher(route.path()).replaceAll(found -> branch.variable(route.path(), found.group(1)));
    }

    private static void expect(int expected, Answer answer, String what, List<String> wrong) {
        if (answer.status() != expected) {
            wrong.add(what + ": " + answer + " (expected: " + expected + ")");
        }
    }
}
