package io.gantry.progress;

import static io.gantry.progress.status.Samples.FOUNDATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gantry.embedded.issuer.TokenIssuer;
import io.gantry.event.Activity;
import io.gantry.event.Actor;
import io.gantry.event.Names;
import io.gantry.event.ProgressEvent.ProgressReported;
import io.gantry.event.ProgressReport;
import io.gantry.event.Stage;
import io.gantry.event.Topics;
import io.gantry.progress.status.Samples;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Who may do what, and whose business they see. GX-E (ecology) and GX-C (commerce) are under GX; QY-E works for GX-E,
 * QY-C for GX-C. Of the two projects of GX-C one has an activity that QY-E answers for.
 */
class RightsTests extends RunningService {

    private static final String OWN = "GX-R-1";
    private static final String SHARED = "GX-R-2";
    private static final String FOREIGN = "GX-R-3";
    private static final String UNKNOWN = "GX-R-4";

    private static final String REPORTER = bearer("he.ping", "QY-E", "reporter");

    @BeforeEach
    void theProjectsAreKnown() {
        publisher.publish(List.of(
                unit("GX", null), unit("GX-E", "GX"), unit("GX-C", "GX"), unit("QY-E", "GX-E"), unit("QY-C", "GX-C")));
        publisher.publish(List.of(
                Samples.registered(OWN, "GX-E", "GX-E", "QY-E", Stage.STARTED),
                Samples.registered(SHARED, "GX-C", "GX-C", "QY-C", Stage.STARTED),
                Samples.registered(FOREIGN, "GX-C", "GX-C", "QY-C", Stage.STARTED),
                Samples.planned(OWN, foundation(null)),
                Samples.planned(SHARED, foundation("QY-E")),
                Samples.planned(FOREIGN, foundation(null))));
        await().untilAsserted(() -> {
            for (var project : List.of(OWN, SHARED, FOREIGN)) {
                assertThat(read("/api/progress/projects/" + project + "/activities", LEADER)
                                .path("items"))
                        .hasSize(1);
            }
        });
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            reporter, 200, 202
            unit,     200, 403
            office,   200, 403
            leader,   200, 403
            ops,      403, 403
            admin,    403, 403
            unheard,  403, 403
            """)
    void eachRoleMayDoWhatItIsFor(String role, int reading, int reporting) {
        var caller = bearer("he.ping", "QY-E", role);

        for (var path : List.of(
                "/portfolio",
                "/projects",
                "/projects/" + OWN,
                "/projects/" + OWN + "/activities",
                "/projects/" + OWN + "/reports",
                "/delays")) {
            assertThat(get("/api/progress" + path, caller).statusCode())
                    .as(path)
                    .isEqualTo(reading);
        }
        assertThat(report(own(UUID.randomUUID(), "10"), caller).statusCode()).isEqualTo(reporting);
    }

    @Test
    void whoIsNotKnownMayDoNothing() {
        for (var path : List.of("/portfolio", "/projects", "/projects/" + OWN, "/projects/" + OWN + "/reports")) {
            assertThat(get("/api/progress" + path, null).statusCode()).as(path).isEqualTo(401);
        }
        assertThat(report(own(UUID.randomUUID(), "10"), null).statusCode()).isEqualTo(401);
        assertThat(report(own(UUID.randomUUID(), "10"), "Bearer x").statusCode())
                .isEqualTo(401);
    }

    @Test
    void aReportThatIsRefusedForTheRoleIsNowhere() {
        var id = UUID.randomUUID();
        assertThat(report(own(id, "99"), bearer("wu.di", "QY-E", "unit", "admin"))
                        .statusCode())
                .isEqualTo(403);

        markedBy(OWN, "QY-E");

        assertThat(reportIds(OWN)).doesNotContain(id.toString());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            QY-E, GX-R-1 GX-R-2
            GX-E, GX-R-1 GX-R-2
            QY-C, GX-R-2 GX-R-3
            GX-C, GX-R-2 GX-R-3
            GX,   GX-R-1 GX-R-2 GX-R-3
            GX-X, ''
            """)
    void aReaderSeesTheProjectsThatConcernTheirUnitOrOneBelow(String unit, String expected) {
        var reader = bearer("li.na", unit, "unit");

        var listed = read("/api/progress/projects?limit=500", reader)
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .filter(id -> id.startsWith("GX-R-"))
                .toList();

        assertThat(String.join(" ", listed)).isEqualTo(expected);
        for (var project : List.of(OWN, SHARED, FOREIGN)) {
            var status = expected.contains(project) ? 200 : 404;
            assertThat(get("/api/progress/projects/" + project, reader).statusCode())
                    .isEqualTo(status);
            assertThat(get("/api/progress/projects/" + project + "/reports", reader)
                            .statusCode())
                    .isEqualTo(status);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/activities", "/reports"})
    void aForeignProjectIsAnsweredLikeOneThatDoesNotExist(String below) {
        var foreign = get("/api/progress/projects/" + FOREIGN + below, REPORTER);
        var unknown = get("/api/progress/projects/" + UNKNOWN + below, REPORTER);

        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(foreign.body()).isEqualTo(unknown.body().replace(UNKNOWN, FOREIGN));
    }

    @Test
    void aFilterShowsNothingBeyondTheScope() {
        var reader = bearer("li.na", "GX-E", "unit");

        assertThat(idsIn(read("/api/progress/projects?unit=GX-E", reader))).containsExactly(OWN, SHARED);
        assertThat(read("/api/progress/projects?unit=GX-C", reader).path("items"))
                .hasSize(1);
        assertThat(read("/api/progress/projects?unit=QY-E", bearer("ma.jun", "GX-C", "unit"))
                        .path("items"))
                .hasSize(1);
        // Of what a unit below GX-E does there is one thing on a project of GX-C.
        assertThat(idsIn(read("/api/progress/projects?unit=GX-E", bearer("ma.jun", "GX-C", "unit"))))
                .containsExactly(SHARED);
        assertThat(read("/api/progress/portfolio?unit=GX-E", reader)
                        .path("projects")
                        .asInt())
                .isEqualTo(2);
    }

    private static List<String> idsIn(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    @Test
    void thePortfolioSumsUpWhatItsReaderSees() {
        var ecology = read("/api/progress/portfolio", bearer("li.na", "GX-E", "leader"));
        var nobody = read(
                "/api/progress/portfolio",
                "Bearer " + TokenIssuer.shared().token("x").roles("leader").sign());

        assertThat(ecology.path("projects").asInt()).isEqualTo(2);
        assertThat(ecology.path("totalInvestment").decimalValue()).isEqualByComparingTo("2400000000");
        assertThat(read("/api/progress/portfolio", bearer("li.na", "QY-C", "leader"))
                        .path("projects")
                        .asInt())
                .isEqualTo(2);
        assertThat(read("/api/progress/portfolio", LEADER).path("projects").asInt())
                .isGreaterThanOrEqualTo(3);
        assertThat(nobody.path("projects").asInt()).isZero();
        assertThat(nobody.path("totalInvestment").decimalValue()).isEqualByComparingTo("0");
    }

    @Test
    void reportsThatAreNotTheCallersToMakeAreAnsweredLikeThoseOnWhatDoesNotExist() {
        var known = UUID.randomUUID();
        assertThat(report(by("QY-C", FOREIGN, known, "20"), bearer("ma.jun", "QY-C", "reporter"))
                        .statusCode())
                .isEqualTo(202);
        await().untilAsserted(() -> assertThat(reportIds(FOREIGN)).contains(known.toString()));

        var unknown = report(by("QY-E", UNKNOWN, UUID.randomUUID(), "99"), REPORTER);
        var others = List.of(
                by("QY-E", FOREIGN, UUID.randomUUID(), "99"),
                by("QY-C", FOREIGN, UUID.randomUUID(), "99"),
                by("QY-C", SHARED, UUID.randomUUID(), "99"),
                by("GX-E", OWN, UUID.randomUUID(), "99"),
                by("GX-XX", OWN, UUID.randomUUID(), "99"),
                // The very report that QY-C has made.
                by("QY-C", FOREIGN, known, "20"));

        assertThat(unknown.statusCode()).isEqualTo(404);
        for (var other : others) {
            assertThat(report(other, REPORTER).body()).isEqualTo(unknown.body());
        }
        var many = report("[" + String.join(",", others) + "]", REPORTER);
        assertThat(many.statusCode()).isEqualTo(404);
        assertThat(bodyOf(many).valueStream().map(receipt -> receipt.path("problem")))
                .containsOnly(bodyOf(unknown));
    }

    @Test
    void aReportThatIsNotTheCallersToMakeIsNowhere() {
        var ids = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        var good = UUID.randomUUID();
        var answer = report(
                "[" + by("QY-E", FOREIGN, ids.get(0), "99") + "," + by("QY-C", FOREIGN, ids.get(1), "99") + ","
                        + by("QY-C", SHARED, ids.get(2), "99") + "," + own(good, "30") + "]",
                REPORTER);

        markedBy(FOREIGN, "QY-C");
        markedBy(SHARED, "QY-C");

        assertThat(answer.statusCode()).isEqualTo(207);
        assertThat(bodyOf(answer)
                        .valueStream()
                        .map(receipt -> receipt.path("status").asInt()))
                .containsExactly(404, 404, 404, 202);
        await().untilAsserted(() -> assertThat(reportIds(OWN)).contains(good.toString()));
        for (var project : List.of(FOREIGN, SHARED)) {
            assertThat(reportIds(project))
                    .doesNotContainAnyElementsOf(
                            ids.stream().map(UUID::toString).toList());
        }
    }

    @Test
    void anIdIsTakenWithinItsProjectOnlyAndTellsNoMore() {
        var taken = UUID.randomUUID();
        report(by("QY-C", FOREIGN, taken, "23.75"), bearer("ma.jun", "QY-C", "reporter"));
        report(by("QY-C", SHARED, taken, "23.75"), bearer("ma.jun", "QY-C", "reporter"));
        await().untilAsserted(() -> {
            assertThat(reportIds(FOREIGN)).contains(taken.toString());
            assertThat(reportIds(SHARED)).contains(taken.toString());
        });

        var answer = report(by("QY-E", SHARED, taken, "10"), REPORTER);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains(taken.toString()).doesNotContain(FOREIGN, "QY-C", "23.75", "ma.jun");
        assertThat(report(own(taken, "10"), REPORTER).statusCode()).isEqualTo(202);
    }

    @Test
    void aUnitThatIsConcernedButDoesNotWorkOnTheActivityIsToldSo() {
        var answer = report(by("GX-R", OWN, UUID.randomUUID(), "10"), bearer("xu.jie", "GX-R", "reporter"));
        var parent = report(by("GX", OWN, UUID.randomUUID(), "10"), bearer("xu.jie", "GX", "reporter"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(parent.statusCode()).isEqualTo(422);
        assertThat(bodyOf(parent).path("field").asString()).isEqualTo("unit");
    }

    @Test
    void aReportSaysWhoHasSentIt() {
        var id = UUID.randomUUID();
        var caller = "Bearer "
                + TokenIssuer.shared()
                        .token("he.ping")
                        .claim("name", "何平")
                        .unit("QY-E")
                        .roles("reporter")
                        .sign();

        assertThat(report(own(id, "31"), caller).statusCode()).isEqualTo(202);

        await().untilAsserted(() -> assertThat(read("/api/progress/projects/" + OWN + "/reports", LEADER)
                        .path("items")
                        .valueStream()
                        .filter(item -> item.path("id").asString().equals(id.toString()))
                        .map(item -> item.path("by").asString()))
                .containsExactly("何平"));
    }

    @Test
    void aReportThatIsForgedInTheLogIsNotBelievedAndTheNextOneIs() {
        var letters = deadLetters();
        var forged = published(new Actor("ma.jun", "马军", "QY-C"));
        var genuine = published(new Actor("he.ping", "何平", "QY-E"));

        markedBy(OWN, "QY-E");

        assertThat(reportIds(OWN)).contains(genuine.toString()).doesNotContain(forged.toString());
        assertThat(deadLetters()).isEqualTo(letters + 1);
    }

    private UUID published(Actor by) {
        var report = new ProgressReport(
                UUID.randomUUID(),
                OWN,
                FOUNDATION,
                "QY-E",
                new BigDecimal("99"),
                null,
                null,
                null,
                null,
                CLOCK.instant());
        publisher.publish(List.of(new ProgressReported(UUID.randomUUID(), CLOCK.instant(), List.of(), report, by)));
        return report.id();
    }

    private double deadLetters() {
        var meter =
                "gantry_dead_letters_total{application=\"progress-service\",topic=\"" + Topics.PROGRESS_EVENTS + "\"} ";
        return operate("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith(meter))
                .mapToDouble(line -> Double.parseDouble(line.substring(meter.length())))
                .sum();
    }

    /** Makes sure that everything that has been posted on a project before has been taken in. */
    private void markedBy(String project, String unit) {
        var marker = UUID.randomUUID();
        assertThat(report(by(unit, project, marker, "40"), bearer("marker", unit, "reporter"))
                        .statusCode())
                .isEqualTo(202);
        await().untilAsserted(() -> assertThat(reportIds(project)).contains(marker.toString()));
    }

    private List<String> reportIds(String project) {
        return read("/api/progress/projects/" + project + "/reports", LEADER)
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private static String own(UUID id, String percent) {
        return by("QY-E", OWN, id, percent);
    }

    private static String by(String unit, String project, UUID id, String percent) {
        return report(id, project, FOUNDATION, unit, percent, CLOCK.instant());
    }

    private static Activity foundation(@Nullable String unit) {
        return new Activity(
                FOUNDATION,
                10,
                new Names("基础施工", null),
                false,
                Samples.FIRST_DAY,
                Samples.FIRST_DAY.plusDays(9),
                BigDecimal.ONE,
                unit);
    }
}
