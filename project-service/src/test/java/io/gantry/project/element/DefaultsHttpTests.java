package io.gantry.project.element;

import io.gantry.project.RunningRegistry;
import org.junit.jupiter.api.Test;

class DefaultsHttpTests extends RunningRegistry {

    private static final String LAND = """
            {"items": [{"category": "LAND", "leadDays": 12, "source": "试行方案"}], "reason": "审批提速"}""";

    @Test
    void comeWithTheProductAndNameTheirSource() {
        get("/units/" + unit() + "/element-defaults")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"0\"")
                .expectBody()
                .jsonPath("$.unit")
                .doesNotExist()
                .jsonPath("$.items[0].category")
                .isEqualTo("LAND")
                .jsonPath("$.items[0].leadDays")
                .isEqualTo(30)
                .jsonPath("$.items[0].source")
                .isNotEmpty();
    }

    @Test
    void thoseOfTheNearestUnitAboveCount() {
        var bureau = unit();
        var section = unitBelow(bureau);
        var project = project(section);
        put("/units/" + bureau + "/element-defaults", "\"0\"", LAND)
                .expectStatus()
                .isOk();

        get("/units/" + section + "/element-defaults")
                .expectHeader()
                .valueEquals("ETag", "\"0\"")
                .expectBody()
                .jsonPath("$.unit")
                .isEqualTo(bureau);
        post("/projects/" + project + "/elements", """
                {"id": "E1", "category": "LAND", "names": {"zh": "用地"}, "authority": "%s", "neededOn": "2026-09-01"}""".formatted(bureau))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.leadDays")
                .isEqualTo(12)
                .jsonPath("$.validityDays")
                .doesNotExist();
    }

    @Test
    void anIdenticalRepeatIsDoneAndAStaleChangeIsRefused() {
        var path = "/units/" + unit() + "/element-defaults";
        put(path, "\"0\"", LAND).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"1\"");
        put(path, "\"0\"", LAND).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"1\"");
        put(path, "\"0\"", LAND.replace("12", "13")).expectStatus().isEqualTo(412);
        put(path, "\"1\"", LAND.replace("12", "13")).expectStatus().isOk();
    }

    @Test
    void aCategoryHasOneDefaultAndEachASource() {
        put("/units/" + unit() + "/element-defaults", "*", """
                {"items": [{"category": "LAND", "leadDays": 1, "source": "a"}, {"category": "LAND", "leadDays": -1}]}""")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors.length()")
                .isEqualTo(3);
    }
}
