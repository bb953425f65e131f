package io.gantry.project.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.gantry.project.list.sheet.Workbooks;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ListImportHttpTests extends Lists {

    @Test
    void saysWhatAListWouldDoAndChangesNothing() {
        var unit = unit();
        var id = newCode("P");

        var report = checked(csv(HEADINGS, row(id, unit)));

        assertThat(states(report)).containsExactly("NEW");
        assertThat(report.path("faulty").asInt()).isZero();
        assertThat(report.path("encoding").asString()).isEqualTo("UTF-8");
        assertThat(report.path("missing")).isEmpty();
        assertThat(report.path("columns")
                        .valueStream()
                        .map(column -> column.path("field").asString()))
                .containsExactly(
                        "id",
                        "names.zh",
                        "classification",
                        "tier",
                        "totalInvestment",
                        "annualInvestment",
                        "leadUnit",
                        "responsibleUnit",
                        "fieldUnit",
                        "sponsor",
                        "requiredFinish");
        get("/projects/" + id).expectStatus().isNotFound();
    }

    @Test
    void registersWhatIsNewAndARepeatIsHarmless() {
        var unit = unit();
        var id = newCode("P");
        var list = csv(HEADINGS, row(id, unit));

        var first = take(list, "", "*");
        first.expectStatus().isOk();
        assertThat(states(json(first))).containsExactly("NEW");
        get("/projects/" + id).expectStatus().isOk().expectBody().json("""
                        {"names": {"zh": "龙河电池产业园"}, "classification": "INDUSTRY", "tier": "10BN",
                         "totalInvestment": 12500000000, "annualInvestment": 2300000000, "sponsor": "王建国",
                         "requiredFinish": "2027-06-30", "stage": "SIGNED", "standing": "ACTIVE", "revision": 1}""");

        // Whatever it is based on: it is done already.
        assertThat(states(json(take(list, "", "\"0\"").expectStatus().isOk()))).containsExactly("UNCHANGED");
        get("/projects/" + id).expectBody().jsonPath("$.revision").isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "是, 是, 新开工, true, true, NEW_START",
        "√, 已入统, 续建项目, true, true, CONTINUED",
        "Ｙ, 1, COMPLETING, true, true, COMPLETING",
        "yes, TRUE, In preparation, true, true, PREPARED",
        "否, 未入统, 计划竣工, , , COMPLETING",
        "×, n, '', , , "
    })
    void readsTaskForceFlagsAndYearClassAsPeopleTypeThem(
            String flagship,
            String inStatistics,
            String yearClass,
            @Nullable Boolean isFlagship,
            @Nullable Boolean isInStatistics,
            @Nullable String expected) {
        var id = newCode("P");
        var list = csv(
                HEADINGS + ",工作专班,是否标志性项目,是否入统,年度类别",
                row(id, unit()) + ",新能源专班," + String.join(",", flagship, inStatistics, yearClass));

        take(list, "", "*").expectStatus().isOk();

        var project = json(get("/projects/" + id).expectStatus().isOk());
        assertThat(project.path("taskForce").asString()).isEqualTo("新能源专班");
        assertThat(project.has("flagship") ? project.path("flagship").asBoolean() : null)
                .isEqualTo(isFlagship);
        assertThat(project.has("inStatistics") ? project.path("inStatistics").asBoolean() : null)
                .isEqualTo(isInStatistics);
        assertThat(project.has("yearClass") ? project.path("yearClass").asString() : null)
                .isEqualTo(expected);
    }

    @Test
    void guessesNoFlagAndNoYearClassAndLeavesThemWhereTheListHasNoColumn() {
        var unit = unit();
        var id = newCode("P");
        var columns = ",专班,标志性项目,入统,年度类别";
        take(csv(HEADINGS + columns, row(id, unit) + ",新能源专班,是,是,续建"), "", "*")
                .expectStatus()
                .isOk();

        var report = checked(csv(HEADINGS + columns, row(id, unit) + ",,待定,部分,新建"));
        assertThat(report.path("faults").valueStream())
                .extracting(
                        fault -> fault.path("field").asString(),
                        fault -> fault.path("code").asString())
                .containsExactlyInAnyOrder(
                        tuple("flagship", "list-word"),
                        tuple("inStatistics", "list-word"),
                        tuple("yearClass", "list-word"));

        assertThat(states(checked(csv(HEADINGS, row(id, unit))))).containsExactly("UNCHANGED");
        take(csv(HEADINGS + columns, row(id, unit) + ",,,,"), "", "*")
                .expectStatus()
                .isOk();
        var project = json(get("/projects/" + id).expectStatus().isOk());
        for (var field : new String[] {"taskForce", "flagship", "inStatistics", "yearClass"}) {
            assertThat(project.has(field)).as(field).isFalse();
        }
    }

    @Test
    void publishesAndRecordsEachProjectAsASingleOne() {
        var unit = unit();
        var id = newCode("P");
        take(csv(HEADINGS, row(id, unit)), "", "*").expectStatus().isOk();
        take(csv("项目编号,年度计划投资（亿元）", id + ",24"), "?reason=年中调整", "*")
                .expectStatus()
                .isOk();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> get("/projects/" + id + "/history")
                        .expectBody()
                        .jsonPath("$.items[0].what")
                        .isEqualTo("project-amended")
                        .jsonPath("$.items[0].reason")
                        .isEqualTo("年中调整")
                        .jsonPath("$.items[0].by.account")
                        .isEqualTo("wang.min")
                        .jsonPath("$.items[1].what")
                        .isEqualTo("project-registered"));
    }

    @Test
    void tellsEveryFaultyCellWithWhatStandsThereAndDoesNothing() {
        var unit = unit();
        var good = newCode("P");
        var list = csv(
                "2026年重点项目清单",
                "填报日期：2026年11月,,单位：万元",
                "项目编号,项目名称,类别,规模,总投资,年度计划投资,牵头单位,责任单位,现场单位,要求完工",
                "%s,桥,基础设施,十亿级,120000,40000,%2$s,%2$s,%2$s,2027-06-30".formatted(good, unit),
                "%s,,农业,十亿级,约3亿,40000,%2$s,没有的单位,%2$s,2026.3".formatted(newCode("P"), unit),
                "%s,隧道,基础设施,十亿级,120000,40000.0000001,%2$s,%2$s,%2$s,2026-02-29".formatted(newCode("P"), unit),
                "合计,,,,240000,80000,,,,");

        var report = checked(list);

        assertThat(report.path("headingRow").asInt()).isEqualTo(3);
        assertThat(report.path("rows").asInt()).isEqualTo(3);
        assertThat(report.path("leftOut").asInt()).isEqualTo(1);
        assertThat(report.path("faulty").asInt()).isEqualTo(2);
        assertThat(report.path("faults").valueStream())
                .extracting(
                        fault -> fault.path("cell").asString(""),
                        fault -> fault.path("field").asString(""),
                        fault -> fault.path("value").asString(""),
                        fault -> fault.path("code").asString(""))
                .containsExactlyInAnyOrder(
                        tuple("B5", "names.zh", "", "required"),
                        tuple("C5", "classification", "农业", "list-word"),
                        tuple("E5", "totalInvestment", "约3亿", "list-amount"),
                        tuple("H5", "responsibleUnit", "没有的单位", "list-unit"),
                        tuple("J5", "requiredFinish", "2026.3", "list-day-of-month"),
                        tuple("F6", "annualInvestment", "40000.0000001", "money"),
                        tuple("J6", "requiredFinish", "2026-02-29", "list-no-such-day"));
        assertThat(report.path("faults")
                        .valueStream()
                        .map(fault -> fault.path("expected").asString()))
                .anyMatch(words -> words.contains("一个金额"));

        var refused = json(take(list, "", "*").expectStatus().isEqualTo(422));
        assertThat(refused.path("errors")).hasSize(7);
        assertThat(refused.path("errors").path(0).path("field").asString()).isIn("B5", "C5", "E5");
        get("/projects/" + good).expectStatus().isNotFound();

        var taken = json(take(list, "?skipFaulty=true", "*").expectStatus().isOk());
        assertThat(states(taken)).containsExactly("NEW");
        assertThat(taken.path("faulty").asInt()).isEqualTo(2);
        get("/projects/" + good).expectStatus().isOk();
    }

    @Test
    void tellsInEnglishWhoeverReadsEnglish() {
        var report = json(send("/check", csv(HEADINGS, row(newCode("P"), "NOWHERE")), "en", null));

        assertThat(report.path("faults").path(0).path("expected").asString())
                .isEqualTo("the code or the full name of a registered unit");
    }

    @Test
    void amendsWhatIsRegisteredAndLeavesWhatTheListHasNoColumnFor() {
        var unit = unit();
        var id = newCode("P");
        take(csv(HEADINGS, row(id, unit)), "", "*").expectStatus().isOk();

        var list = csv("项目代码,年度计划投资（亿元）,包联领导", id + ",24,");
        var report = checked(list);
        assertThat(states(report)).containsExactly("AMENDED");
        assertThat(report.path("projects").path(0).path("changes").valueStream())
                .extracting(
                        change -> change.path("field").asString(""),
                        change -> change.path("before").asString(""),
                        change -> change.path("after").asString(""))
                .containsExactly(tuple("annualInvestment", "2300000000", "2400000000"), tuple("sponsor", "王建国", ""));

        take(list, "", "*").expectStatus().isOk();
        get("/projects/" + id).expectBody().json("""
                        {"totalInvestment": 12500000000, "annualInvestment": 2400000000, "revision": 2}""").jsonPath("$.sponsor").doesNotExist();
    }

    @Test
    void changesNoStageByTheWay() {
        var unit = unit();
        var id = newCode("P");
        take(csv(HEADINGS + ",阶段", row(id, unit) + ",开工"), "", "*")
                .expectStatus()
                .isOk();

        assertThat(states(checked(csv(HEADINGS + ",阶段", row(id, unit) + ",开工"))))
                .containsExactly("UNCHANGED");
        assertThat(codes(checked(csv(HEADINGS + ",阶段", row(id, unit) + ",竣工")))).containsExactly("list-kept-stage");
    }

    @Test
    void refusesAnImportThatIsBasedOnWhatSomebodyHasChangedSince() {
        var unit = unit();
        var id = newCode("P");
        take(csv(HEADINGS, row(id, unit)), "", "*").expectStatus().isOk();
        var list = csv("项目编号,包联领导", id + ",李明");
        var tag = tagOf(check(list, "").expectStatus().isOk());
        put("/projects/" + id, "*", projectJson(id, unit, "新名称")).expectStatus().isOk();

        take(list, "", tag).expectStatus().isEqualTo(412);
        send("", list, "zh", null).expectStatus().isEqualTo(428);
        var now = tagOf(check(list, ""));
        take(list, "", now).expectStatus().isOk();
    }

    @Test
    void takesALongListInStepByStepEachBasedOnTheOneBefore() {
        var unit = unit();
        var ids = IntStream.range(0, 4).mapToObj(i -> newCode("P")).toList();
        var rows = new ArrayList<>(List.of(HEADINGS));
        ids.forEach(id -> rows.add(row(id, unit)));
        var list = csv(rows.toArray(String[]::new));

        var tag = tagOf(check(list, ""));
        for (var part : List.of("2-3", "4-5")) {
            var answer = take(list, "?rows=" + part, tag);
            answer.expectStatus().isOk();
            var result = answer.expectBody(String.class).returnResult();
            tag = String.valueOf(result.getResponseHeaders().getETag());
        }

        assertThat(states(checked(list))).containsOnly("UNCHANGED").hasSize(4);
        take(list, "?rows=two", "*").expectStatus().isBadRequest();
    }

    @Test
    void goesByTheColumnsThatSomebodySays() {
        var unit = unit();
        var id = newCode("P");
        var list = csv("甲,乙,丙,丁,戊", "%s,桥,12,%s,2027.6.30".formatted(id, unit));
        assertThat(checked(list).path("missing").valueStream().map(JsonNode::asString))
                .contains("id", "tier");

        // One column for three units, and what the list does not have is told once for the row.
        var columns =
                "?columns=id:A,names.zh:B,totalInvestment:C:HUNDRED_MILLION,annualInvestment:C:TEN_THOUSAND,leadUnit:D,"
                        + "responsibleUnit:D,fieldUnit:D,requiredFinish:E";
        var report = json(check(list, columns).expectStatus().isOk());
        assertThat(codes(report)).containsExactly("list-no-columns");
        assertThat(report.path("faults").path(0).path("expected").asString()).contains("类别", "规模");

        var more = csv("甲,乙,丙,丁,戊,己,庚", "%s,桥,12,%s,2027.6.30,产业,1BN".formatted(id, unit));
        take(more, columns + ",classification:F,tier:G", "*").expectStatus().isOk();
        get("/projects/" + id).expectBody().json("""
                {"totalInvestment": 1200000000, "annualInvestment": 120000, "tier": "1BN"}""");
        check(list, "?columns=id=A").expectStatus().isBadRequest();
    }

    @Test
    void wantsEachCodeOnceAndNoneThatLooksLikeAnother() {
        var unit = unit();
        var taken = project(unit);
        var foreign = newCode("P");
        var fresh = newCode("N");

        assertThat(codes(checked(csv(HEADINGS, row(fresh, unit), row(fresh.replace('-', '_'), unit)))))
                .containsExactly("list-twice");
        assertThat(codes(checked(csv(HEADINGS, row(taken.replace('-', '_'), unit)))))
                .containsExactly("distinct-code");
        var others = unit();
        post("/projects", projectJson(foreign, others, "别人的项目")).expectStatus().isCreated();
        var stranger = clientOf("li.na", unit, "office");
        client = stranger;
        assertThat(codes(checked(csv(HEADINGS, row(foreign, unit))))).containsExactly("unregistered-code");
        assertThat(codes(checked(csv(HEADINGS, row(newCode("P"), others))))).containsOnly("list-unit");
    }

    @Test
    void asksHowATextIsEncodedWhereItsHeadingsMakeNoSense() {
        var garbled = "項目編號,項目名稱\nGX-1,大橋".getBytes(Charset.forName("BIG5"));
        assertThat(json(check(garbled, "").expectStatus().isEqualTo(422))
                        .path("code")
                        .asString())
                .isIn("list-not-understood", "list-encoding");

        var unit = unit();
        var chinese = String.join("\n", HEADINGS, row(newCode("P"), unit)).getBytes(Charset.forName("GBK"));
        var report = checked(chinese);
        assertThat(report.path("encoding").asString()).isEqualTo("GB18030");
        assertThat(report.path("projects").path(0).path("names").path("zh").asString())
                .isEqualTo("龙河电池产业园");
    }

    @Test
    void refusesWhatIsNoListWithWords() {
        assertThat(codeOf(new byte[0])).isEqualTo("list-empty");
        assertThat(codeOf(Workbooks.bomb(30_000_000))).isEqualTo("list-too-large");
        assertThat(codeOf(Workbooks.encryptedXlsx())).isEqualTo("list-encrypted");
        assertThat(codeOf(Workbooks.encryptedXls())).isEqualTo("list-encrypted");
        check(new byte[17_000_000], "").expectStatus().isEqualTo(413);
    }

    @Test
    void readsExcelFilesOfBothKinds() {
        var unit = unit();
        var headings = HEADINGS.split(",");
        for (var old : new boolean[] {false, true}) {
            var id = String.valueOf(20_260_000 + (old ? 17 : 18));
            var cells = new Object[] {
                Workbooks.number(id),
                "桥",
                "基础设施",
                "十亿级",
                Workbooks.number("1.1499999999999999"),
                Workbooks.number("1.0049999999999999"),
                unit,
                unit,
                unit,
                Workbooks.day("46354"),
                "张三"
            };
            var file = old ? Workbooks.xls(false, headings, cells) : Workbooks.xlsx(headings, cells);

            take(file, "", "*").expectStatus().isOk();

            get("/projects/" + id).expectBody().json("""
                    {"totalInvestment": 115000000, "annualInvestment": 10050, "requiredFinish": "2026-11-28"}""");
        }
    }

    @Test
    void takesFiveThousandProjectsIn() {
        var unit = unit();
        var rows = new ArrayList<Object[]>();
        rows.add(HEADINGS.split(","));
        for (int i = 0; i < 5_000; i++) {
            rows.add(new Object[] {
                "Z-BULK-%04d".formatted(i),
                "第" + i + "号项目",
                "产业项目",
                "百亿级",
                Workbooks.number("1.15"),
                Workbooks.number("2300"),
                unit,
                unit,
                unit,
                Workbooks.day("46354"),
                "王建国"
            });
        }
        var file = Workbooks.xlsx(rows.toArray(Object[][]::new));

        var begun = System.nanoTime();
        var checked =
                check(file, "").expectStatus().isOk().expectBody(String.class).returnResult();
        var looked = System.nanoTime();
        var tag = String.valueOf(checked.getResponseHeaders().getETag());
        for (int first = 2; first < 5_002; first += 1_000) {
            tag = tagOf(take(file, "?rows=" + first + "-" + (first + 999), tag)
                    .expectStatus()
                    .isOk());
        }
        var done = System.nanoTime();

        System.out.println("5,000 rows: checked in " + (looked - begun) / 1_000_000 + " ms, taken in within "
                + (done - looked) / 1_000_000 + " ms");
        assertThat(states(json(check(file, "")))).hasSize(5_000).containsOnly("UNCHANGED");
    }

    private String codeOf(byte[] file) {
        return json(check(file, "").expectStatus().isEqualTo(422)).path("code").asString();
    }

    private static List<String> states(JsonNode report) {
        return report.path("projects")
                .valueStream()
                .map(project -> project.path("state").asString())
                .toList();
    }

    private static List<String> codes(JsonNode report) {
        return report.path("faults")
                .valueStream()
                .map(fault -> fault.path("code").asString())
                .toList();
    }
}
