package io.gantry.standalone.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gantry.standalone.system.Visitor.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Takes lists of the pages along as spreadsheets. */
class ExcelSystemTests {

    // The library writes others than those of ASCII so.
    private static final Pattern CHARACTER = Pattern.compile("&#x([0-9a-fA-F]+);");
    private static final Map<String, String> UNIT = Map.of("zh", "责任单位", "en", "Responsible unit");

    @ParameterizedTest
    @CsvSource({"1440, zh-CN, zh", "390, en-GB, en"})
    void aListIsTakenAlongAsItIsFiltered(int width, String locale, String language) {
        var place = Neighbourhood.shared();
        Visitor.visit(place, "office", width, locale, page -> {
            page.navigate(place.application().page() + "/#/?q=" + place.own().project());
            assertThat(page.getByTestId("portfolio-row")).hasCount(1);
            picture(page, "excel-" + width);

            var projects = sheet(page, "project-excel");

            assertThat(projects)
                    .contains(place.own().project(), UNIT.get(language))
                    .doesNotContain("<f>");
            assertThat(rows(projects)).isEqualTo(1);

            page.navigate(place.application().page() + "/#/alerts?state=all");
            assertThat(page.getByTestId("inbox-item").first()).isVisible();
            assertThat(sheet(page, "alerts-excel")).contains(UNIT.get(language));
        });
    }

    /** What is in the spreadsheet that a button makes, headings and rows. */
    static String sheet(Page page, String button) {
        var download = page.waitForDownload(() -> page.getByTestId(button).click());
        assertThat(download.suggestedFilename()).endsWith(".xlsx");
        return read(download.path());
    }

    /** How many rows it has below the headings. */
    static int rows(String sheet) {
        return sheet.split("<row ", -1).length - 2;
    }

    private static String read(Path file) {
        try (var zip = new ZipFile(file.toFile());
                var rows = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"));
                var headings = zip.getInputStream(zip.getEntry("xl/sharedStrings.xml"))) {
            var text = new String(rows.readAllBytes(), StandardCharsets.UTF_8)
                    + new String(headings.readAllBytes(), StandardCharsets.UTF_8);
            return CHARACTER
                    .matcher(text)
                    .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
