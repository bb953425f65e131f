package io.gantry.project.list;

import io.gantry.event.Project;
import io.gantry.event.Stage;
import io.gantry.event.Standing;
import io.gantry.problem.Language;
import io.gantry.problem.Phrase;
import io.gantry.project.list.value.MoneyUnit;
import io.gantry.project.list.value.UnitNames;
import io.gantry.project.workbook.WorkbookCells;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes lists of projects as they are read: headings in one language, amounts in 万元, days as days.
 */
final class ListWorkbook implements Closeable {

    private static final Phrase SHEET = new Phrase("list-sheet-projects", "Projects", "项目清单");
    private static final Phrase IN_TEN_THOUSANDS =
            new Phrase("list-in-ten-thousands", "{label} (10,000 yuan)", "{label}（万元）");
    private static final MoneyUnit UNIT = MoneyUnit.TEN_THOUSAND;
    private static final double WIDTH = 18;

    private final Workbook workbook;
    private final Worksheet sheet;
    private final WorkbookCells cells;
    private final Language language;
    private final UnitNames units;
    private int row = 1;

    ListWorkbook(OutputStream to, Language language, UnitNames units) {
        this.workbook = new Workbook(to, "Gantry", "1.0");
        this.language = language;
        this.units = units;
        this.sheet = workbook.newWorksheet(SHEET.in(language));
        this.cells = new WorkbookCells(sheet);
        sheet.freezePane(2, 1);
        for (var field : ListField.values()) {
            var needed = field.isNeeded() ? "*" : "";
            cells.heading(field.ordinal(), heading(field).in(language) + needed, WIDTH);
        }
    }

    Workbook workbook() {
        return workbook;
    }

    /** What stands above a field. */
    static Phrase heading(ListField field) {
        return field.isMoney() ? IN_TEN_THOUSANDS.with(field.label()) : field.label();
    }

    void add(Project project, Stage stage, Standing standing) throws IOException {
        text(ListField.ID, project.id());
        text(ListField.NAME_ZH, project.names().zh());
        text(ListField.NAME_EN, project.names().en());
        text(ListField.CLASSIFICATION, word(ListField.CLASSIFICATION, project.classification()));
        text(ListField.INDUSTRY_CHAIN, project.industryChain());
        text(ListField.TIER, word(ListField.TIER, project.tier()));
        amount(ListField.TOTAL, project.totalInvestment());
        amount(ListField.ANNUAL, project.annualInvestment());
        text(ListField.LEAD, unit(project.leadUnit()));
        text(ListField.RESPONSIBLE, unit(project.responsibleUnit()));
        text(ListField.FIELD, unit(project.fieldUnit()));
        text(ListField.SPONSOR, project.sponsor());
        cells.day(row, ListField.REQUIRED_FINISH.ordinal(), project.requiredFinish());
        text(ListField.STAGE, word(ListField.STAGE, stage.name()));
        text(ListField.STANDING, word(ListField.STANDING, standing.name()));
        text(ListField.TASK_FORCE, project.taskForce());
        text(ListField.FLAGSHIP, word(ListField.FLAGSHIP, flag(project.flagship())));
        text(ListField.IN_STATISTICS, word(ListField.IN_STATISTICS, flag(project.inStatistics())));
        var yearClass = project.yearClass();
        text(ListField.YEAR_CLASS, yearClass == null ? null : word(ListField.YEAR_CLASS, yearClass.name()));
        row++;
        sheet.flush();
    }

    private void text(ListField field, @Nullable String text) {
        if (text != null) {
            cells.text(row, field.ordinal(), text);
        }
    }

    // What is not said is not so, and a gap would leave people asking.
    private static String flag(@Nullable Boolean flag) {
        return String.valueOf(Boolean.TRUE.equals(flag));
    }

    private String word(ListField field, String code) {
        var words = field.words();
        return words == null ? code : words.wordOf(code, language == Language.CHINESE ? 0 : 1);
    }

    // A name that several units have would lead nowhere.
    private String unit(String code) {
        var name = units.nameOf(code, language == Language.CHINESE);
        return units.isUnique(name) ? name : code;
    }

    private void amount(ListField field, BigDecimal yuan) {
        cells.number(row, field.ordinal(), UNIT.of(yuan));
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
