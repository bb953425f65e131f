package io.gantry.project.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.project.RunningRegistry;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The tree of units as those see and change it who belong to a part of it. */
class UnitRightsTests extends RunningRegistry {

    private static final String HOOK = "https://hooks.example.org/";

    private String own = "";
    private String below = "";
    private RestTestClient root = clientWith("");

    @BeforeEach
    void placeTheCaller() {
        own = unitBelow(unit());
        below = unitBelow(own);
        root = client;
        client = clientOf("li.na", own, "office", "admin");
    }

    @Test
    void showsOnesOwnPartOfTheTreeAndTheLineOfSuperiors() {
        var beside = as(root, this::unit);

        assertThat(get("/units?limit=500")
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody())
                .contains(quoted(ROOT), quoted(own), quoted(below))
                .doesNotContain(quoted(beside));
        get("/units/" + ROOT).expectStatus().isOk();
        get("/units/" + beside).expectStatus().isNotFound();
        get("/units?limit=2").expectBody().jsonPath("$.items[0].code").isEqualTo(ROOT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"office", "admin", "reporter", "unit", "leader"})
    void showsChannelsToWhoeverKeepsTheUnit(String role) {
        put("/units/" + below, "*", withHook(below, own)).expectStatus().isOk();
        client = clientOf("keeper." + role, own, role);
        boolean keeps = role.equals("office") || role.equals("admin");

        get("/units/" + below).expectBody().jsonPath("$.channels.length()").isEqualTo(keeps ? 1 : 0);
        get("/units?limit=500")
                .expectBody(String.class)
                .value(text -> assertThat(text.contains(HOOK + below)).isEqualTo(keeps));
    }

    @Test
    void showsNoChannelsOfSuperiors() {
        put("/units/" + own, "*", withHook(own, parentOf(own))).expectStatus().isOk();
        client = clientOf("zhang.wei", below, "office", "admin");

        get("/units/" + own)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.names.zh")
                .isEqualTo("环保局")
                .jsonPath("$.channels.length()")
                .isEqualTo(0);
    }

    @Test
    void placesUnitsBelowOnesOwnOnly() {
        var beside = as(root, this::unit);

        assertThat(unitBelow(own)).isNotEmpty();
        assertThat(unitBelow(below)).isNotEmpty();
        for (var parent : new String[] {beside, ROOT, parentOf(own), "NOBODY"}) {
            var code = newCode("U");
            post("/units", unitJson(code, parent, "环保局"))
                    .expectStatus()
                    .isEqualTo(422)
                    .expectBody()
                    .jsonPath("$.field")
                    .isEqualTo("parent");
            as(root, () -> get("/units/" + code).expectStatus().isNotFound());
        }
        post("/units", rootJson(newCode("U"))).expectStatus().isEqualTo(422);
    }

    @Test
    void registersARootForThoseWhoBelongToIt() {
        var code = newCode("ROOT");
        client = clientOf("first", code, "admin");

        post("/units", unitJson(code, ROOT, "环保局")).expectStatus().isEqualTo(422);
        post("/units", rootJson(newCode("U"))).expectStatus().isEqualTo(422);
        post("/units", rootJson(code)).expectStatus().isCreated();
        post("/units", rootJson(code)).expectStatus().isEqualTo(409);
        get("/units/" + unitBelow(code)).expectStatus().isOk();
    }

    @Test
    void movesUnitsWithinOnesOwnPartOfTheTree() {
        var other = unitBelow(own);
        var beside = as(root, this::unit);

        put("/units/" + below, "*", unitJson(below, other, "环保局"))
                .expectStatus()
                .isOk();
        for (var parent : new String[] {beside, ROOT, parentOf(own)}) {
            put("/units/" + below, "*", unitJson(below, parent, "环保局"))
                    .expectStatus()
                    .isEqualTo(422);
        }
        put("/units/" + below, "*", rootJson(below)).expectStatus().isEqualTo(422);
        assertThat(parentOf(below)).isEqualTo(other);
    }

    @Test
    void movesNobodysOwnUnit() {
        var present = parentOf(own);
        var beside = as(root, this::unit);

        put("/units/" + own, "*", unitJson(own, present, "生态局"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.names.zh")
                .isEqualTo("生态局");
        for (var parent : new String[] {ROOT, beside, below, own, "NOBODY"}) {
            put("/units/" + own, "*", unitJson(own, parent, "环保局"))
                    .expectStatus()
                    .isEqualTo(422)
                    .expectBody()
                    .jsonPath("$.detail")
                    .isEqualTo(parent + " (expected: " + present + ", as it is: nobody moves their own unit)");
        }
        put("/units/" + own, "*", rootJson(own)).expectStatus().isEqualTo(422);
        assertThat(parentOf(own)).isEqualTo(present);
        client = root;
        put("/units/" + ROOT, "*", rootJson(ROOT)).expectStatus().isOk();
        put("/units/" + ROOT, "*", unitJson(ROOT, own, "高新区")).expectStatus().isEqualTo(422);
    }

    @Test
    void losesAUnitThatIsMovedAwayAtOnce() {
        var beside = as(root, this::unit);
        get("/units/" + below).expectStatus().isOk();

        as(
                root,
                () -> put("/units/" + below, "*", unitJson(below, beside, "环保局"))
                        .expectStatus()
                        .isOk());

        get("/units/" + below).expectStatus().isNotFound();
        put("/units/" + below, "*", unitJson(below, own, "环保局")).expectStatus().isNotFound();
    }

    private String parentOf(String code) {
        var text = get("/units/" + code).expectBody(String.class).returnResult().getResponseBody();
        return String.valueOf(text).replaceAll("(?s).*\"parent\":\"([^\"]*)\".*", "$1");
    }

    private <T> T as(RestTestClient other, Supplier<T> what) {
        var before = client;
        client = other;
        try {
            return what.get();
        } finally {
            client = before;
        }
    }

    private static String withHook(String code, String parent) {
        return """
                {"names": {"zh": "环保局"}, "kind": "DEPARTMENT", "parent": "%s",
                 "channels": [{"type": "webhook", "address": "%s"}]}""".formatted(parent, HOOK + code);
    }

    private static String rootJson(String code) {
        return """
                {"code": "%s", "names": {"zh": "高新区"}, "kind": "DISTRICT"}""".formatted(code);
    }

    private static String quoted(String code) {
        return "\"code\":\"" + code + "\"";
    }
}
