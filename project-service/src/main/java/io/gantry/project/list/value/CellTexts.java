package io.gantry.project.list.value;

import io.gantry.problem.Phrase;
import io.gantry.project.list.sheet.Cell;
import io.gantry.project.list.sheet.Cell.Kind;
import java.text.Normalizer;

/** Reads names and codes. */
public final class CellTexts {

    private static final int DIGITS_KEPT = 15;
    private static final Phrase TEXT = new Phrase("list-text", "a text or a whole number", "文字或整数");
    private static final Phrase LONG_CODE = new Phrase(
            "list-long-code",
            "the code as text: a spreadsheet keeps 15 digits of a number, so the last ones may be lost",
            "文本格式的编号：表格软件只保留数值的前 15 位，末尾几位可能已丢失");

    private CellTexts() {}

    /** A name on one line: breaks within a cell become blanks. */
    public static Reading<String> name(Cell cell) {
        return cell.kind() == Kind.ERROR
                ? Reading.asking(TEXT)
                : Reading.of(cell.text().replaceAll("[\\s\\u00A0\\u3000]+", " ").strip());
    }

    /** A code: digits and letters of full width are the same as others, and numbers are the digits that are seen. */
    public static Reading<String> code(Cell cell) {
        var number = cell.number();
        if (cell.kind() == Kind.TEXT) {
            return Reading.of(
                    Normalizer.normalize(cell.text(), Normalizer.Form.NFKC).strip());
        }
        if (cell.kind() != Kind.NUMBER || number == null || number.scale() > 0) {
            return Reading.asking(TEXT);
        }
        return number.precision() > DIGITS_KEPT
                        || number.toBigInteger().toString().length() > DIGITS_KEPT
                ? Reading.asking(LONG_CODE)
                : Reading.of(cell.text());
    }
}
