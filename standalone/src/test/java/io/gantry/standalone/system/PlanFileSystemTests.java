package io.gantry.standalone.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gantry.standalone.system.Visitor.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dispatch office imports a schedule of Microsoft Project, and takes the plan along as a file. */
@ResourceLock(value = Product.CLOCK, mode = ResourceAccessMode.READ)
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
        assertThat(page.getByTestId("planfile-progress")).isVisible();
        picture(page, "planfile-outcome-" + language);
        page.getByTestId("planfile-encoding").selectOption("GB18030");
        assertThat(page.getByTestId("planfile-outcome")).isVisible(SOON);
        assertThat(page.getByTestId("planfile-question")).hasCount(0);
        page.getByTestId("planfile-accept").click();
        assertThat(page.getByTestId("plan-row")).hasCount(4);
        picture(page, "planfile-accepted-" + language);
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
                <Tasks>%s%s%s%s%s</Tasks></Project>
                """.formatted(
                        task(1, "土建", 1, "2031-03-03", "2031-05-09", ""),
                        task(
                                2,
                                "桩基施工",
                                2,
                                "2031-03-03",
                                "2031-03-14",
                                "<PercentComplete>40</PercentComplete><ActualStart>2031-03-03T08:00:00</ActualStart>"),
                        task(3, "承台施工", 2, "2031-03-17", "2031-03-28", link(2)),
                        task(4, "泵房主体", 2, "2031-04-21", lastFinish, link(3)),
                        task(5, "临时便道", 1, "2031-03-03", "2031-03-14", "").replace("<Active>1", "<Active>0"));
    }

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
