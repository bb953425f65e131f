package io.gantry.project.list;

import io.gantry.event.Names;
import io.gantry.event.Project;
import io.gantry.event.Stage;
import io.gantry.event.Standing;
import io.gantry.event.YearClass;
import io.gantry.problem.Language;
import io.gantry.problem.Phrase;
import io.gantry.project.list.value.UnitNames;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** A list to fill in: headings, one row as an example that is left out when it is sent, and a sheet that explains them. */
final class ListTemplate {

    private static final Phrase SHEET = new Phrase("list-sheet-columns", "Columns", "填写说明");
    private static final Phrase COLUMN = new Phrase("list-head-column", "Column", "列");
    private static final Phrase NEEDED = new Phrase("list-head-needed", "Needed", "必填");
    private static final Phrase MEANING = new Phrase("list-head-meaning", "What it says", "含义");
    private static final Phrase WORDS = new Phrase("list-head-words", "Words", "可填内容");
    private static final Phrase YES = new Phrase("list-yes", "yes", "是");
    private static final Phrase NO = new Phrase("list-no", "no", "否");
    private static final LocalDate DAY = LocalDate.of(2027, 6, 30);
    private static final double WIDE = 60;

    private ListTemplate() {}

    /** @param unit the code of the unit that stands in the example */
    static byte[] in(Language language, String unit, UnitNames units) {
        var to = new ByteArrayOutputStream();
        try (var list = new ListWorkbook(to, language, units)) {
            list.add(example(unit), Stage.SIGNED, Standing.ACTIVE);
            explain(list.workbook().newWorksheet(SHEET.in(language)), language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return to.toByteArray();
    }

    private static Project example(String unit) {
        return new Project(
                Table.EXAMPLE,
                new Names("示例：龙河电池产业园（此行不会导入）", "Example: Longhe Battery Park (this row is left out)"),
                "INDUSTRY",
                "新能源",
                "10BN",
                new BigDecimal("12500000000"),
                new BigDecimal("2300000000"),
                unit,
                unit,
                unit,
                "王建国",
                DAY,
                "新能源专班",
                null,
                true,
                YearClass.NEW_START);
    }

    private static void explain(Worksheet sheet, Language language) {
        var heads = List.of(COLUMN, NEEDED, MEANING, WORDS);
        for (int column = 0; column < heads.size(); column++) {
            sheet.value(0, column, heads.get(column).in(language));
            sheet.style(0, column).bold().set();
        }
        sheet.width(0, 24);
        sheet.width(2, WIDE);
        sheet.width(3, WIDE);
        for (var field : ListField.values()) {
            int row = field.ordinal() + 1;
            sheet.value(row, 0, ListWorkbook.heading(field).in(language));
            sheet.value(row, 1, (field.isNeeded() ? YES : NO).in(language));
            sheet.value(row, 2, field.meaning().in(language));
            var words = field.words();
            if (words != null) {
                var separator = language == Language.CHINESE ? "、" : ", ";
                sheet.value(row, 3, String.join(separator, words.inLanguage(language == Language.CHINESE ? 0 : 1)));
            }
        }
    }
}
