package io.gantry.standalone.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gantry.standalone.system.Visitor.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The office's lists: tried with their faults, corrected, taken in, and taken out again. */
class ListSystemTests {

    private static final double SOON = 30_000;

    @ParameterizedTest
    @CsvSource({"1440, zh-CN, zh", "390, en-GB, en"})
    void theOfficeTakesAListInAfterItHasCorrectedIt(int width, String locale, String language) {
        var place = Neighbourhood.shared();
        Visitor.visit(place, "office", width, locale, page -> {
            var office = new Office(page, place, language);

            office.getsATemplate();
            office.seesEveryFault();
            office.correctsTheColumns();
            office.takesItIn();
            office.sendsItAgain();
            office.takesItOut();
        });
    }

    /** Somebody of the office at the pages, with a list of three projects. */
    private record Office(Page page, Neighbourhood place, String language) {

        private static final String HEADINGS = "项目编号,项目名称,类别,规模,总投资（亿元）,年度计划,牵头单位,责任单位,建设单位,要求完工";
        private static final Map<String, List<String>> WORDS = Map.of(
                "zh", List.of("写明是哪一天"),
                "en", List.of("names no day of the month"));

        void getsATemplate() {
            page.getByTestId("project-import").click();
            assertThat(page.getByTestId("import-file-step")).isVisible();
            take("file");
            var download = page.waitForDownload(
                    () -> page.getByTestId("import-template").click());
            assertThat(download.suggestedFilename()).isEqualTo("gantry-project-list.xlsx");
            assertThat(size(download.path())).isGreaterThan(1000);
        }

        void seesEveryFault() {
            choose("projects.csv", list("约3亿", "2031.3"));
            assertThat(page.getByTestId("import-columns")).isVisible(new IsVisibleOptions().setTimeout(SOON));
            // The unit of the plan for the year stands nowhere.
            page.getByTestId("unit-annualInvestment").selectOption("TEN_THOUSAND");
            take("columns");
            page.getByTestId("import-next").click();

            assertThat(page.getByTestId("import-fault")).hasCount(2);
            var first = page.locator("[data-test=import-fault][data-cell=E2]");
            assertThat(first).containsText("约3亿");
            assertThat(page.locator("[data-test=import-fault][data-cell=J3]"))
                    .containsText(WORDS.get(language).get(0));
            assertThat(page.getByTestId("import-take")).isDisabled();
            take("faults");
        }

        void correctsTheColumns() {
            page.getByTestId("import-other").click();
            // Saved by a Chinese spreadsheet program.
            choose("projects.csv", list("3", "2031.3.31"), Charset.forName("GBK"));
            assertThat(page.getByTestId("import-encoding")).hasValue("GB18030");
            page.getByTestId("column-sponsor").selectOption("B");
            page.getByTestId("unit-annualInvestment").selectOption("TEN_THOUSAND");
            page.getByTestId("import-next").click();
            assertThat(page.getByTestId("import-faults")).hasCount(0);
            assertThat(page.getByTestId("import-project")).hasCount(3);
            page.getByTestId("import-back").click();
            assertThat(page.getByTestId("column-sponsor")).hasValue("B");
            page.getByTestId("column-sponsor").selectOption("");
            page.getByTestId("import-next").click();
            take("preview");
        }

        void takesItIn() {
            page.getByTestId("import-take").click();
            assertThat(page.getByTestId("import-done")).isVisible(new IsVisibleOptions().setTimeout(SOON));
            assertThat(page.locator("[data-test=import-project][data-state=NEW]"))
                    .hasCount(3);
            take("done");
            var project = place.application().http().get("/api/registry/projects/" + id(1));
            assertThat(project.path("totalInvestment").asLong()).isEqualTo(300_000_000L);
            assertThat(project.path("annualInvestment").asLong()).isEqualTo(20_000_000L);
            assertThat(project.has("sponsor")).isFalse();
        }

        void sendsItAgain() {
            page.getByTestId("import-again").click();
            var amended = list("4", "2031.3.31");
            choose("projects.csv", amended);
            page.getByTestId("unit-annualInvestment").selectOption("TEN_THOUSAND");
            page.getByTestId("import-next").click();
            assertThat(page.getByTestId("import-project")).hasCount(1);
            assertThat(page.locator("[data-test=import-project][data-state=AMENDED]"))
                    .hasAttribute("data-id", id(1));
            page.getByTestId("import-reason").fill("批复");
            take("amended");
            page.getByTestId("import-take").click();
            assertThat(page.getByTestId("import-done")).isVisible(new IsVisibleOptions().setTimeout(SOON));
        }

        void takesItOut() {
            page.getByTestId("import-portfolio").click();
            assertThat(page.getByTestId("portfolio-row").first()).isVisible(new IsVisibleOptions().setTimeout(SOON));
            var download = page.waitForDownload(
                    () -> page.getByTestId("project-export").click());
            var exported = download.path();
            page.getByTestId("project-import").click();
            page.getByTestId("import-file").setInputFiles(exported);
            assertThat(page.getByTestId("import-columns")).isVisible(new IsVisibleOptions().setTimeout(SOON));
            assertThat(page.locator("[data-test=import-column][data-field=id]")).isVisible();
            page.getByTestId("import-next").click();
            assertThat(page.getByTestId("import-preview")).isVisible();
            assertThat(page.getByTestId("import-faults")).hasCount(0);
            assertThat(page.getByTestId("import-project")).hasCount(0);
            assertThat(page.getByTestId("import-take")).isDisabled();
            take("unchanged");
        }

        private String list(String total, String finish) {
            var unit = place.own().unit();
            return String.join(
                    "\n",
                    HEADINGS,
                    "%s,北岸泵站,基础设施,亿元级,%s,2000,%3$s,%3$s,%3$s,2031-12-31".formatted(id(1), total, unit),
                    "%s,南岸泵站,基础设施,亿元级,2.5,1500,%3$s,%3$s,%3$s,%2$s".formatted(id(2), finish, unit),
                    "%s,污水处理厂,民生,亿元级,1.15,1000,%2$s,%2$s,%2$s,2031年6月30日".formatted(id(3), unit));
        }

        private String id(int number) {
            return "OWN-LIST-" + language.toUpperCase(Locale.ROOT) + number;
        }

        private void choose(String name, String text) {
            choose(name, text, StandardCharsets.UTF_8);
        }

        private void choose(String name, String text, Charset charset) {
            page.getByTestId("import-file").setInputFiles(new FilePayload(name, "text/csv", text.getBytes(charset)));
        }

        private static long size(Path file) {
            try {
                return Files.size(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void take(String name) {
            picture(page, "list-" + name + "-" + language);
        }
    }
}
