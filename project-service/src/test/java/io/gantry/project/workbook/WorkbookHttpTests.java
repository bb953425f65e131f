package io.gantry.project.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.project.RunningRegistry;
import io.gantry.project.list.sheet.Cell;
import io.gantry.project.list.sheet.SheetReader;
import io.gantry.project.list.sheet.SheetRow;
import io.gantry.project.list.sheet.Wanted;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.json.JsonMapper;

class WorkbookHttpTests extends RunningRegistry {

    private static final String COLUMNS = """
            [{"heading": "Code", "kind": "TEXT"}, {"heading": "Amount", "kind": "NUMBER"}, {"heading": "Due", "kind": "DAY"}]""";

    @Autowired
    private SheetReader sheets;

    @Test
    void numbersAndDaysAreToCalculateWithAndTextsStayAsTheyAre() {
        var row = row("330106200001011234", "-1234.5", "2026-11-30");

        assertThat(row.cell(0)).contains(new Cell(Cell.Kind.TEXT, "330106200001011234", null));
        assertThat(row.cell(1)).map(Cell::kind).contains(Cell.Kind.NUMBER);
        assertThat(row.cell(1)).map(Cell::text).contains("-1234.5");
        assertThat(row.cell(2)).map(Cell::kind).contains(Cell.Kind.DAY);
        assertThat(row.cell(2)).map(Cell::text).contains("2026-11-30");
    }

    @Test
    void whatIsNoNumberOrDayOrWouldLoseDigitsIsAText() {
        assertThat(row("", "12345678901234567", "1899-12-31").cells().values())
                .allSatisfy(cell -> assertThat(cell.kind()).isEqualTo(Cell.Kind.TEXT));
        assertThat(row("", "1e9", "2026-02-30").cells().values().stream().map(Cell::text))
                .containsExactly("1e9", "2026-02-30");
    }

    @Test
    void aTextThatLooksLikeAFormulaIsNone() {
        var formula = "=HYPERLINK(\"http://example.org\")";

        assertThat(row(formula, "=1+1", "@SUM(A1)").cells().values().stream())
                .allMatch(cell -> cell.kind() == Cell.Kind.TEXT)
                .map(Cell::text)
                .containsExactly(formula, "=1+1", "@SUM(A1)");
    }

    @Test
    void theFileHasTheNameOfTheListAndItsSheetOneThatSpreadsheetsTake() {
        var answer = make("告警：2026/11 [重点]", COLUMNS, "[]").expectStatus().isOk();
        var result = answer.expectBody(byte[].class).returnResult();

        assertThat(ContentDisposition.parse(
                                String.valueOf(result.getResponseHeaders().getFirst("Content-Disposition")))
                        .getFilename())
                .isEqualTo("告警：2026/11 [重点].xlsx");
        assertThat(sheets.read(result.getResponseBody(), new Wanted(null, null)).names())
                .containsExactly("告警：2026 11  重点");
    }

    @Test
    void everyRowHasAValueForEachColumn() {
        var problem = make("x", COLUMNS, "[[\"a\", \"1\", \"\"], [\"a\"]]")
                .expectStatus()
                .isEqualTo(422)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(problem).contains("rows[1]").doesNotContain("rows[0]").contains("(3)");
    }

    @Test
    void takesTenThousandRowsAndNotOneMore() {
        var one = "[{\"heading\": \"x\", \"kind\": \"TEXT\"}]";
        var most = IntStream.range(0, 10_000).mapToObj(i -> List.of("r" + i)).toList();
        var mapper = JsonMapper.shared();

        make("x", one, mapper.writeValueAsString(most)).expectStatus().isOk();
        make(
                        "x",
                        one,
                        mapper.writeValueAsString(IntStream.rangeClosed(0, 10_000)
                                .mapToObj(i -> List.of("r"))
                                .toList()))
                .expectStatus()
                .isEqualTo(422);
    }

    private SheetRow row(String code, String amount, String due) {
        var rows = JsonMapper.shared().writeValueAsString(List.of(List.of(code, amount, due)));
        var file = make("x", COLUMNS, rows)
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();
        return sheets.read(file, new Wanted(null, null)).rows().get(1);
    }

    private ResponseSpec make(String title, String columns, String rows) {
        return client.post()
                .uri("/api/registry/workbooks")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"title\": \"%s\", \"columns\": %s, \"rows\": %s}".formatted(title, columns, rows))
                .exchange();
    }
}
