package io.gantry.project.list.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.Names;
import io.gantry.project.list.sheet.Cell;
import io.gantry.project.list.sheet.Cell.Kind;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes, names, words and units out of cells. */
class CellTextsTests {

    @Test
    void readsACodeAsItIsSeen() {
        assertThat(CellTexts.code(number("20260017")).value()).isEqualTo("20260017");
        assertThat(CellTexts.code(text("00123")).value()).isEqualTo("00123");
        assertThat(CellTexts.code(text("ＧＸ－２０２６ ")).value()).isEqualTo("GX-2026");
        assertThat(CellTexts.code(text("330106200001011234")).value()).isEqualTo("330106200001011234");
    }

    @Test
    void asksForACodeOfWhichASpreadsheetMayHaveLostDigits() {
        assertThat(CellTexts.code(number("330106200001011000")).expected())
                .extracting("code")
                .isEqualTo("list-long-code");
        assertThat(CellTexts.code(number("12.5")).value()).isNull();
    }

    @Test
    void makesOneLineOfANameThatIsBroken() {
        assertThat(CellTexts.name(text("龙河\n电池　产业园")).value()).isEqualTo("龙河 电池 产业园");
        assertThat(CellTexts.name(new Cell(Kind.ERROR, "#REF!", null)).value()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "续建, UNDER_CONSTRUCTION",
        "新开工, STARTED",
        "Site secured, SITE_SECURED",
        "site_secured, SITE_SECURED",
        "达产, FULL_PRODUCTION"
    })
    void knowsTheWordsForStages(String word, String stage) {
        assertThat(Words.STAGES.read(text(word)).value()).isEqualTo(stage);
    }

    @Test
    void namesTheWordsWhereItKnowsNone() {
        var reading = Words.STAGES.read(text("快了"));

        assertThat(reading.value()).isNull();
        assertThat(String.valueOf(reading.expected())).contains("开工 STARTED");
    }

    @Test
    void letsOpenListsHaveOtherCodes() {
        assertThat(Words.CLASSIFICATIONS.read(text("产业类")).value()).isEqualTo("INDUSTRY");
        assertThat(Words.CLASSIFICATIONS.read(text("LOGISTICS")).value()).isEqualTo("LOGISTICS");
        assertThat(Words.CLASSIFICATIONS.read(text("农业")).value()).isNull();
    }

    @Test
    void findsAUnitByItsCodeOrByANameThatOnlyOneHas() {
        var units = new UnitNames(Map.of(
                "GX", new Names("高新区", "High-tech zone"),
                "GX-1", new Names("环保局", null),
                "GX-2", new Names("环保局", null)));

        assertThat(units.read(text("GX")).value()).isEqualTo("GX");
        assertThat(units.read(text("高 新区")).value()).isEqualTo("GX");
        assertThat(units.read(text("high-tech ZONE")).value()).isEqualTo("GX");
        assertThat(String.valueOf(units.read(text("环保局")).expected())).contains("GX-1, GX-2");
        assertThat(units.read(text("住建局")).expected()).extracting("code").isEqualTo("list-unit");
    }

    private static Cell number(String number) {
        return new Cell(Kind.NUMBER, number, new BigDecimal(number));
    }

    private static Cell text(String text) {
        return new Cell(Kind.TEXT, text, null);
    }
}
