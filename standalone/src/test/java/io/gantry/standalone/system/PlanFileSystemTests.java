package io.gantry.standalone.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gantry.standalone.system.Visitor.picture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dispatch office imports a schedule of Microsoft Project, and takes the plan along as a file. */
@Order(1)
class PlanFileSystemTests {

    private static final IsVisibleOptions SOON = new IsVisibleOptions().setTimeout(60_000);
    private static final Map<String, List<String>> WORDS = Map.of(
            "zh", List.of("已停用", "晚于关系", "设计变更"),
            "en", List.of("inactive", "later than its links", "Design changed"));

    @ParameterizedTest
    @CsvSource({"1440, zh-CN, zh", "390, en-GB, en"})
    void theOfficeImportsAScheduleAndExportsThePlan(int width, String locale, String language) {
        var place = Neighbourhood.shared();
        var id = "OWN-2026-F-" + language.toUpperCase(Locale.ROOT);
        place.application()
                .http()
                .post("/api/registry/projects", """
                        {"id":"%1$s","names":{"zh":"南岸泵站","en":"South bank pumping station"},"classification":"INFRASTRUCTURE","tier":"100M",
                         "totalInvestment":123456700,"annualInvestment":20000000,"leadUnit":"%2$s","responsibleUnit":"%2$s",
                         "fieldUnit":"%2$s","requiredFinish":"2031-12-31"}""".formatted(id, place.own().unit()))
                .expectOneOf(200, 201);
        Visitor.visit(place, "office", width, locale, page -> {
            page.navigate(place.application().page() + "/#/projects/" + id + "/plan");
            page.getByTestId("plan-import").click();
            assertThat(page.getByTestId("planfile-empty")).isVisible();
            picture(page, "planfile-empty-" + language);
            refusesWhatIsNoSchedule(page, language);
            importsASchedule(page, language);
            countsSlipsFromTheBaselineOfTheFile(id, place.application());
            hasItsProgress(page, id, place);
            countsByTheCalendarOfTheFile(page, id, place);
            needsAReason(page, language);
            exportsThePlan(page);
            drawsThePlan(page, language);
            offersToPrintWhatNoFontHas(page, id, place.application());
        });
    }

    private static void refusesWhatIsNoSchedule(Page page, String language) {
        choose(page, "letter.xer", "Dear Sir, ".repeat(300), StandardCharsets.UTF_8);
        assertThat(page.getByTestId("problem")).isVisible(SOON);
        picture(page, "planfile-refused-" + language);
    }

    private static void importsASchedule(Page page, String language) {
        choose(page, "plan.xml", schedule("2031-05-09"), Charset.forName("GBK"));
        assertThat(page.getByTestId("planfile-outcome")).isVisible(SOON);
        assertThat(page.getByTestId("planfile-question")).containsText("桩基");
        assertThat(page.getByTestId("planfile-notes"))
                .containsText(WORDS.get(language).get(0));
        assertThat(page.getByTestId("planfile-difference")).hasCount(1);
        assertThat(page.getByTestId("planfile-difference"))
                .containsText(WORDS.get(language).get(1));
        assertThat(page.getByTestId("planfile-take-progress")).isChecked();
        assertThat(page.getByTestId("planfile-calendar")).containsText("工地日历");
        assertThat(page.locator("[data-test=planfile-calendar-choice][data-name=工地日历]"))
                .isChecked();
        picture(page, "planfile-outcome-" + language);
        page.getByTestId("planfile-encoding").selectOption("GB18030");
        assertThat(page.getByTestId("planfile-outcome")).isVisible(SOON);
        assertThat(page.getByTestId("planfile-question")).hasCount(0);
        assertThat(page.getByTestId("planfile-keep-baseline")).isChecked();
        page.getByTestId("planfile-accept").click();
        assertThat(page.getByTestId("plan-row")).hasCount(4, new HasCountOptions().setTimeout(60_000));
        picture(page, "planfile-accepted-" + language);
    }

    /** The plan begins with the dates of the file's baseline, and has moved to those of the file. */
    private static void countsSlipsFromTheBaselineOfTheFile(String id, ApplicationUnderTest application) {
        var plan = "/api/registry/projects/" + id + "/plan";
        assertThat(application.http().items(plan + "/baselines/0").valueStream())
                .extracting(
                        one -> one.path("id").asString(),
                        one -> one.path("start").asString(),
                        one -> one.path("finish").asString())
                .containsExactly(
                        tuple("T1", "2031-03-03", "2031-05-09"),
                        tuple("T2", "2031-03-03", "2031-03-14"),
                        tuple("T3", "2031-03-17", "2031-03-28"),
                        tuple("T4", "2031-04-14", "2031-05-02"));
        assertThat(application.http().items(plan + "/slips").valueStream())
                .singleElement()
                .satisfies(slip -> {
                    assertThat(slip.path("activity").asString()).isEqualTo("T4");
                    assertThat(slip.path("revision").asInt()).isEqualTo(2);
                    assertThat(slip.path("original").path("finish").asString()).isEqualTo("2031-05-02");
                    assertThat(slip.path("after").path("finish").asString()).isEqualTo("2031-05-09");
                    assertThat(slip.path("finish").path("workingDays").asInt()).isEqualTo(5);
                    assertThat(slip.path("reason").asString()).contains("plan.xml");
                });
    }

    /** The file's progress is a report, with the file as its source. */
    private static void hasItsProgress(Page page, String id, Neighbourhood place) {
        page.navigate(place.application().page() + "/#/projects/" + id);
        assertThat(page.getByTestId("report").first())
                .containsText("plan.xml", new ContainsTextOptions().setTimeout(60_000));
        assertThat(page.getByTestId("report").first()).containsText("40");
        page.navigate(place.application().page() + "/#/projects/" + id + "/plan");
    }

    private static void countsByTheCalendarOfTheFile(Page page, String id, Neighbourhood place) {
        page.navigate(place.application().page() + "/#/calendars");
        assertThat(page.getByTestId("calendar-list")).containsText("工地日历");
        assertThat(page.getByTestId("calendar-list")).containsText(id);
        page.navigate(place.application().page() + "/#/projects/" + id + "/plan");
    }

    private static void needsAReason(Page page, String language) {
        page.getByTestId("plan-import").click();
        choose(page, "plan.xml", schedule("2031-05-09"), StandardCharsets.UTF_8);
        assertThat(page.getByTestId("planfile-same")).isVisible(SOON);
        choose(page, "plan.xml", schedule("2031-05-16"), StandardCharsets.UTF_8);
        page.getByTestId("planfile-accept").click();
        assertThat(page.getByTestId("planfile-reason-problem")).isVisible(SOON);
        page.getByTestId("planfile-reason").fill(WORDS.get(language).get(2));
        page.getByTestId("planfile-accept").click();
        assertThat(page.locator("[data-test=plan-row][data-id=T4]").getByTestId("cell-plannedFinish"))
                .hasValue("2031-05-16");
    }

    private static void exportsThePlan(Page page) {
        page.getByTestId("export").click();
        var download =
                page.waitForDownload(() -> page.getByTestId("export-MSPDI").click());

        assertThat(download.suggestedFilename()).endsWith(".xml");
        assertThat(download.path()).content().contains("桩基", "Gantry ID", "2031-05-16");
    }

    private static void drawsThePlan(Page page, String language) {
        for (var name : List.of("PDF-A3", "PDF-A0", "PNG")) {
            var download = page.waitForDownload(
                    () -> page.getByTestId("export-" + name).click());
            assertThat(download.suggestedFilename())
                    .endsWith("." + name.substring(0, 3).toLowerCase(Locale.ROOT));
            assertThat(download.path().toFile().length()).isGreaterThan(5_000);
        }
        picture(page, "plan-export-" + language);
    }

    private static void offersToPrintWhatNoFontHas(Page page, String id, ApplicationUnderTest application) {
        // Of extension G: hardly any font has it.
        application
                .http()
                .put("/api/registry/projects/" + id + "/plan/activities/X1", """
                        {"id":"X1","names":{"zh":"生僻字𰀀"},"milestone":false,"plannedStart":"2031-06-02","plannedFinish":"2031-06-06",
                         "weight":1}""")
                .expectOneOf(200, 201);
        page.getByTestId("export-PDF-A3").click();
        assertThat(page.getByTestId("export-refused")).containsText("U+30000");
        page.getByTestId("export-print").click();
        assertThat(page.getByTestId("bars")).isVisible();
    }

    private static void choose(Page page, String name, String text, Charset charset) {
        page.getByTestId("planfile-file")
                .setInputFiles(new FilePayload(name, "application/octet-stream", text.getBytes(charset)));
    }

    private static String schedule(String lastFinish) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Project xmlns="http://schemas.microsoft.com/project"><SaveVersion>14</SaveVersion><Name>泵站</Name>
                <StartDate>2031-03-03T08:00:00</StartDate><MinutesPerDay>480</MinutesPerDay><MinutesPerWeek>2400</MinutesPerWeek>
                <CalendarUID>1</CalendarUID>%s<Tasks>%s%s%s%s%s</Tasks></Project>
                """.formatted(
                        SITE,
                        task(1, "土建", 1, "2031-03-03", "2031-05-09", ""),
                        task(
                                2,
                                "桩基施工",
                                2,
                                "2031-03-03",
                                "2031-03-14",
                                "<PercentComplete>40</PercentComplete><ActualStart>2026-01-05T08:00:00</ActualStart>"),
                        task(3, "承台施工", 2, "2031-03-17", "2031-03-28", link(2)),
                        task(4, "泵房主体", 2, "2031-04-21", lastFinish, link(3) + BASELINE),
                        task(5, "临时便道", 1, "2031-03-03", "2031-03-14", "").replace("<Active>1", "<Active>0"));
    }

    /** Five days a week, and Wednesday 5 March is off. */
    private static final String SITE =
            "<Calendars><Calendar><UID>1</UID><Name>工地日历</Name><IsBaseCalendar>1</IsBaseCalendar><WeekDays>"
                    + IntStream.rangeClosed(1, 7)
                            .mapToObj(
                                    day -> day == 1 || day == 7
                                            ? "<WeekDay><DayType>" + day
                                                    + "</DayType><DayWorking>0</DayWorking></WeekDay>"
                                            : "<WeekDay><DayType>" + day
                                                    + "</DayType><DayWorking>1</DayWorking><WorkingTimes><WorkingTime><FromTime>08:00:00</FromTime><ToTime>16:00:00</ToTime></WorkingTime></WorkingTimes></WeekDay>")
                            .collect(Collectors.joining())
                    + "</WeekDays><Exceptions><Exception><EnteredByOccurrences>0</EnteredByOccurrences><TimePeriod><FromDate>2031-03-05T00:00:00</FromDate>"
                    + "<ToDate>2031-03-05T23:59:00</ToDate></TimePeriod><Occurrences>1</Occurrences><Name>停工</Name><Type>1</Type><DayWorking>0</DayWorking></Exception></Exceptions>"
                    + "</Calendar></Calendars>";

    private static final String BASELINE =
            "<Baseline><Number>0</Number><Start>2031-04-14T08:00:00</Start><Finish>2031-05-02T16:00:00</Finish></Baseline>";

    private static String task(int uid, String name, int level, String start, String finish, String more) {
        return """
                <Task><UID>%1$d</UID><ID>%1$d</ID><Name>%2$s</Name><Active>1</Active><Manual>0</Manual><IsNull>0</IsNull>
                <OutlineLevel>%3$d</OutlineLevel><Start>%4$sT08:00:00</Start><Finish>%5$sT17:00:00</Finish>
                <Duration>PT80H0M0S</Duration><DurationFormat>7</DurationFormat>%6$s</Task>""".formatted(uid, name, level, start, finish, more);
    }

    private static String link(int predecessor) {
        return "<PredecessorLink><PredecessorUID>" + predecessor + "</PredecessorUID><Type>1</Type></PredecessorLink>";
    }
}
