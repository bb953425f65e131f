package io.gantry.project.unit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.gantry.project.RunningRegistry;
import io.gantry.unit.FreshUnits;
import java.util.function.Supplier;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The tree of units as those see and change it who belong to a part of it. */
class UnitRightsTests extends RunningRegistry {

    @Autowired
    private MongoDatabase database;

    @Autowired
    private FreshUnits tree;

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
    void showsOnesOwnPartOfTheTreeAndTheLineUpToTheRoot() {
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
        post("/units", rootJson(code).replace("高新区", "开发区")).expectStatus().isEqualTo(409);
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
                    .isEqualTo(parent + " (expected: " + present + ", as it is: an account cannot move its own unit)");
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

    @Test
    void letsTheAdministratorAboveSetRightARingOfUnits() {
        client = root;
        var first = unitBelow(own);
        var second = unitBelow(own);
        var units = database.getCollection("units");
        units.updateOne(new Document("_id", first), ring(second));
        units.updateOne(new Document("_id", second), ring(first));
        var fresh = clientOf("li.na", own, "admin");
        tree.forget();

        client = fresh;
        get("/units/" + first).expectStatus().isOk();
        put("/units/" + first, "*", unitJson(first, own, "环保局")).expectStatus().isOk();

        assertThat(parentOf(first)).isEqualTo(own);
        assertThat(parentOf(second)).isEqualTo(first);
    }

    private Document ring(String parent) {
        return new Document("$set", new Document("unit.parent", parent).append("formerParent", own));
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

    private static String rootJson(String code) {
        return """
                {"code": "%s", "names": {"zh": "高新区"}, "kind": "DISTRICT"}""".formatted(code);
    }

    private static String quoted(String code) {
        return "\"code\":\"" + code + "\"";
    }
}
