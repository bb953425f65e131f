package io.gantry.project.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.project.list.sheet.Cell;
import io.gantry.project.list.sheet.Sheet;
import io.gantry.project.list.sheet.SheetReader;
import io.gantry.project.list.sheet.Wanted;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class ListExportHttpTests extends Lists {

    @Autowired
    private SheetReader sheets;

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void whatItExportsCanBeTakenInAgainAndChangesNothing(String language) {
        var unit = unit();
        var twin = unit();
        var all = HEADINGS + ",专班,标志性项目,入统,年度类别";
        var list = csv(
                all,
                row(newCode("P"), unit) + ",,,,",
                row(newCode("P"), unit) + ",新能源专班,是,是,预备",
                row(newCode("P"), twin) + ",,,,");
        take(list, "", "*").expectStatus().isOk();

        var file = file("?unit=" + unit, language);
        var report = checked(file);

        assertThat(report.path("faults")).isEmpty();
        assertThat(report.path("projects")
                        .valueStream()
                        .map(project -> project.path("state").asString()))
                .containsExactly("UNCHANGED", "UNCHANGED");
        assertThat(report.path("columns")).hasSize(ListField.values().length);
    }

    @Test
    void exportsWhatTheFilterAndTheScopeLeave() {
        var unit = unit();
        var below = unitBelow(unit);
        var here = project(unit);
        var there = project(below);
        var foreign = project(unit());
        put("/projects/" + there + "/stage", "*", "{\"stage\": \"STARTED\"}")
                .expectStatus()
                .isOk();

        client = clientOf("li.na", unit, "leader");
        assertThat(ids("")).contains(here, there).doesNotContain(foreign);
        assertThat(ids("?unit=" + unit)).containsExactlyInAnyOrder(here, there);
        assertThat(ids("?unit=" + below)).containsExactly(there);
        assertThat(ids("?stage=STARTED")).containsExactly(there);
        assertThat(ids("?q=" + here.toLowerCase(Locale.ROOT))).containsExactly(here);
        assertThat(ids("?q=nothing")).isEmpty();
        assertThat(ids("?yearClass=CONTINUED")).isEmpty();
    }

    @Test
    void keepsLongCodesWholeAndMakesNoFormulaOfANameThatLooksLikeOne() throws IOException {
        var unit = unit();
        var id = "330106200001011234";
        var name = "=HYPERLINK(\"http://example.org\")";
        post("/projects", projectJson(id, unit, name.replace("\"", "\\\"")))
                .expectStatus()
                .isCreated();

        var file = file("?unit=" + unit, "zh");

        var row = read(file).rows().get(1);
        assertThat(row.cell(0)).contains(new Cell(Cell.Kind.TEXT, id, null));
        assertThat(row.cell(1)).map(Cell::text).contains(name);
        assertThat(part(file, "xl/worksheets/sheet1.xml")).doesNotContain("<f>").contains("t=\"inlineStr\"");
    }

    @Test
    void givesATemplateInTheLanguageOfWhoeverAsksOfWhichTheExampleIsLeftOut() {
        var chinese = file("/template", "zh");
        var english = file("/template", "en");

        assertThat(texts(read(chinese), 0)).contains("项目编号*", "总投资（万元）*", "包联领导", "专班", "标志性项目", "入统", "年度类别");
        assertThat(texts(read(english), 0)).contains("Project code*", "Total investment (10,000 yuan)*", "Sponsor");
        assertThat(read(chinese).names()).containsExactly("项目清单", "填写说明");
        assertThat(texts(sheets.read(english, new Wanted("Columns", null)), 14))
                .contains("Stage")
                .anyMatch(text -> text.contains("Site secured"));
        var report = checked(chinese);
        assertThat(report.path("rows").asInt()).isZero();
        assertThat(report.path("leftOut").asInt()).isEqualTo(1);
        assertThat(report.path("missing")).isEmpty();
    }

    private List<String> ids(String query) {
        return read(file(query, "zh")).rows().stream()
                .skip(1)
                .map(row -> row.cell(0).map(Cell::text).orElse(""))
                .toList();
    }

    private Sheet read(byte[] file) {
        return sheets.read(file, new Wanted(null, null));
    }

    private static List<String> texts(Sheet sheet, int row) {
        return sheet.rows().get(row).cells().values().stream().map(Cell::text).toList();
    }

    private static String part(byte[] file, String name) throws IOException {
        try (var zip = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                        .get();
                var content = zip.getInputStream(zip.getEntry(name))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
