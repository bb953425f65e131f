package io.gantry.project.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTests {

    @Test
    void writesRowsAsTheStandardHasThem() throws IOException {
        var out = new StringWriter();
        var csv = new CsvWriter(out);

        csv.row("time", "name");
        csv.row(1, null, "李娜, \"环保局\"");

        assertThat(out).hasToString("\uFEFF\"time\",\"name\"\r\n\"1\",\"\",\"李娜, \"\"环保局\"\"\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|'/c calc'!A0",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\tx",
                "＝1",
                "＋1",
                "－1",
                "＠x",
                " =1",
                "\u3000=1",
                "\u00a0+1"
            })
    void letsNoCellBeTakenForAFormula(String cell) throws IOException {
        assertThat(written(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=b", "/api/registry/units", "2026-03-02T08:00:00Z", "422", "李娜", "'=1"})
    void leavesOtherCellsAlone(String cell) throws IOException {
        assertThat(written(cell)).isEqualTo(cell);
    }

    private static String written(String cell) throws IOException {
        var out = new StringWriter();
        new CsvWriter(out).row(cell);
        var text = out.toString();
        return text.substring(2, text.length() - 3);
    }
}
