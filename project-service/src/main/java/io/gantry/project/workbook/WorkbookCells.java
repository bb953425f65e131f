package io.gantry.project.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.dhatim.fastexcel.Worksheet;

/** Writes the cells of a worksheet so that a spreadsheet shows what is meant, and calculates nothing from what people typed. */
public final class WorkbookCells {

    private static final String TEXT = "@";
    private static final String DAY = "yyyy-mm-dd";
    private static final String NUMBER = "#,##0.######";

    // A spreadsheet keeps no more digits of a number, and no more characters in a cell.
    private static final int DIGITS_KEPT = 15;
    private static final int LONGEST = 32_767;

    private final Worksheet sheet;

    public WorkbookCells(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** The heading of a column, which stays in sight. */
    public void heading(int column, String text, double width) {
        sheet.value(0, column, text);
        sheet.style(0, column).bold().wrapText(true).set();
        sheet.width(column, width);
    }

    /** A text of the format Text: a code of 18 digits stays whole, and nothing that begins with = + - @ is ever a formula. */
    public void text(int row, int column, String text) {
        sheet.inlineString(row, column, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        sheet.style(row, column).format(TEXT).set();
    }

    /** A number to calculate with; a text where a spreadsheet would lose digits. */
    public void number(int row, int column, BigDecimal number) {
        var plain = number.stripTrailingZeros();
        if (plain.precision() > DIGITS_KEPT) {
            text(row, column, plain.toPlainString());
            return;
        }
        sheet.value(row, column, plain.signum() == 0 ? BigDecimal.ZERO : new BigDecimal(plain.toPlainString()));
        sheet.style(row, column).format(NUMBER).set();
    }

    public void day(int row, int column, LocalDate day) {
        sheet.value(row, column, day);
        sheet.style(row, column).format(DAY).set();
    }
}
