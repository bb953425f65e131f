package io.gantry.project.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.project.RunningRegistry;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Projects as OC4IDS, over HTTP. What the schemas of version 0.9 require of a package is checked here by hand:
 * {@code project-package-schema.json} and {@code project-schema.json} of standard.open-contracting.org/infrastructure.
 */
class DisclosureHttpTests extends RunningRegistry {

    private static final Set<String> STATUSES =
            Set.of("identification", "preparation", "implementation", "completion", "completed", "cancelled");
    private static final Set<String> FIELDS = Set.of(
            "id",
            "title",
            "description",
            "status",
            "period",
            "sector",
            "additionalClassifications",
            "budget",
            "parties",
            "completion");

    @Test
    void aPackageHasWhatTheSchemaRequires() {
        var unit = unit();
        project(unit);
        project(unit);
        var published = published("?unit=" + unit);

        assertThat(published.propertyNames()).contains("uri", "publisher", "publishedDate", "version", "projects");
        assertThat(published.path("uri").asString()).isEqualTo("urn:gantry:oc4ids");
        assertThat(published.path("version").asString()).matches("\\d+\\.\\d+");
        assertThat(published.path("publisher").path("name").asString()).isEqualTo("高新区");
        assertThat(OffsetDateTime.parse(published.path("publishedDate").asString()))
                .isNotNull();
        assertThat(published.path("projects")).hasSize(2);
        assertThat(published.path("projects").valueStream().collect(Collectors.toSet()))
                .hasSize(2);
        published.path("projects").forEach(DisclosureHttpTests::checkAgainstTheSchema);
    }

    @Test
    void aProjectSaysWhatIsRegistered() {
        var unit = unit();
        var id = project(unit);
        put("/projects/" + id + "/stages", "*", """
                {"planned": [{"stage": "STARTED", "on": "2026-12-01"}], "reason": "x"}""").expectStatus().isOk();
        var project = published("?unit=" + unit).path("projects").get(0);

        assertThat(project.path("id").asString()).isEqualTo("gantry-" + id);
        assertThat(project.path("title").asString()).isEqualTo("龙河电池产业园");
        assertThat(project.path("status").asString()).isEqualTo("preparation");
        assertThat(project.path("period").path("startDate").asString()).isEqualTo("2026-12-01T00:00:00+08:00");
        assertThat(project.path("period").path("endDate").asString()).isEqualTo("2027-06-30T23:59:59+08:00");
        assertThat(project.path("sector").get(0).asString()).isEqualTo("economy");
        assertThat(project.path("budget").path("amount").path("amount").decimalValue())
                .isEqualByComparingTo("12500000000");
        assertThat(project.path("budget").path("amount").path("currency").asString())
                .isEqualTo("CNY");
        // A unit that does everything is one party.
        assertThat(project.path("parties")).hasSize(1);
        assertThat(project.path("parties").get(0).path("id").asString()).isEqualTo(unit);
        assertThat(project.path("parties").get(0).path("name").asString()).isEqualTo("环保局");
        assertThat(project.path("parties").get(0).path("roles").valueStream().map(JsonNode::asString))
                .containsExactly("publicAuthority", "administrativeEntity", "fieldUnit");
        assertThat(project.has("completion")).isFalse();
        assertThat(project.has("documents")).isFalse();
    }

    @Test
    void sinceWhenItIsBuiltIsSaidIfSomebodyHasSaidSo() {
        var unit = unit();
        var known = project(unit);
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        put("/projects/" + known + "/stage", "*", "{\"stage\": \"STARTED\"}")
                .expectStatus()
                .isOk();
        var unknown = newCode("P");
        post("/projects", projectJson(unknown, unit, "产业园").replace("\"tier\"", "\"stage\": \"STARTED\", \"tier\""))
                .expectStatus()
                .isCreated();

        var projects = published("?unit=" + unit).path("projects");
        assertThat(projects.get(0).path("period").path("startDate").asString()).startsWith(today.toString());
        assertThat(projects.get(1).path("id").asString()).endsWith(unknown);
        assertThat(projects.get(1).path("status").asString()).isEqualTo("implementation");
        assertThat(projects.get(1).path("period").has("startDate")).isFalse();
    }

    @Test
    void onlyWhatIsTheCallersIsInIt() {
        var mine = unit();
        var id = project(mine);
        project(unit());
        client = clientOf("li.na", mine, "leader");

        var projects = published("").path("projects");
        assertThat(projects).hasSize(1);
        assertThat(projects.get(0).path("id").asString()).endsWith(id);
    }

    @Test
    void ofAnotherStageThereIsNothing() {
        var unit = unit();
        project(unit);

        assertThat(published("?unit=" + unit + "&stage=COMPLETED").path("projects"))
                .isEmpty();
        assertThat(published("?unit=" + unit + "&tier=NONE").path("projects")).isEmpty();
        get("/project-list/oc4ids?stage=NONE").expectStatus().isBadRequest();
    }

    private static void checkAgainstTheSchema(JsonNode project) {
        assertThat(FIELDS).containsAll(project.propertyNames());
        assertThat(project.path("id").asString()).isNotEmpty();
        assertThat(STATUSES).contains(project.path("status").asString());
        var dates = Map.of("period", Set.of("startDate", "endDate"), "completion", Set.of("endDate"));
        dates.forEach((field, names) -> names.stream()
                .map(name -> project.path(field).path(name))
                .filter(date -> !date.isMissingNode())
                .forEach(date ->
                        assertThat(OffsetDateTime.parse(date.asString())).isNotNull()));
        assertThat(project.path("sector").isArray()).isTrue();
        assertThat(project.path("budget").path("amount").path("amount").isNumber())
                .isTrue();
        project.path("parties").forEach(party -> {
            assertThat(party.path("id").isString()).isTrue();
            assertThat(party.path("roles").isArray()).isTrue();
        });
        project.path("additionalClassifications").forEach(classification -> {
            assertThat(classification.path("scheme").isString()).isTrue();
            assertThat(classification.path("id").isString()).isTrue();
        });
    }

    private JsonNode published(String query) {
        var body = get("/project-list/oc4ids" + query)
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith("application/json")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return JsonMapper.shared().readTree(String.valueOf(body));
    }
}
