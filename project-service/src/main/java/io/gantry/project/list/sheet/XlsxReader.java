package io.gantry.project.list.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Reads a sheet of an .xlsx or .xlsm file row by row. Of formulas it takes what they came to when the file was saved. */
final class XlsxReader {

    private static final Pattern ERROR = Pattern.compile("#(?:REF!|N/A|DIV/0!|VALUE!|NAME\\?|NUM!|NULL!|SPILL!|CALC!)");

    private final NumberCells numbers;
    private final RowCollector rows;

    private XlsxReader(boolean from1904, Bounds bounds) {
        this.numbers = new NumberCells(from1904);
        this.rows = new RowCollector(bounds);
    }

    static Sheet read(byte[] file, Wanted wanted, Bounds bounds) throws IOException {
        var looked = WorkbookFile.look(file, bounds);
        if (looked.has("xl/workbook.bin")) {
            throw Unreadable.kind(Unreadable.BINARY_WORKBOOK);
        }
        if (!looked.has("xl/workbook.xml")) {
            throw Unreadable.kind(Unreadable.OTHER_ARCHIVE);
        }
        var options = new ReadingOptions(looked.has("xl/styles.xml"), true);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), options)) {
            var sheet = chosen(workbook, wanted);
            var names = seen(workbook).stream()
                    .map(org.dhatim.fastexcel.reader.Sheet::getName)
                    .toList();
            var rows = new XlsxReader(looked.from1904(), bounds).rowsOf(sheet, bounds);
            return new Sheet(sheet.getName(), names, null, looked.from1904(), rows);
        }
    }

    private static org.dhatim.fastexcel.reader.Sheet chosen(ReadableWorkbook workbook, Wanted wanted) {
        var seen = seen(workbook);
        if (seen.isEmpty()) {
            throw Unreadable.empty();
        }
        var name = wanted.sheet();
        return name == null
                ? seen.get(0)
                : seen.stream()
                        .filter(sheet -> sheet.getName().equals(name))
                        .findFirst()
                        .orElseThrow(() -> Unreadable.sheet(
                                name,
                                seen.stream()
                                        .map(org.dhatim.fastexcel.reader.Sheet::getName)
                                        .toList()));
    }

    private static List<org.dhatim.fastexcel.reader.Sheet> seen(ReadableWorkbook workbook) {
        return workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
    }

    private List<SheetRow> rowsOf(org.dhatim.fastexcel.reader.Sheet sheet, Bounds bounds) throws IOException {
        try (var stream = sheet.openStream()) {
            stream.forEach(row -> {
                bounds.checkTime();
                add(row);
            });
        }
        return rows.rows();
    }

    private void add(Row row) {
        for (int column = 0; column < Math.min(row.getCellCount(), Bounds.MOST_COLUMNS); column++) {
            var raw = row.getOptionalCell(column).orElse(null);
            var cell = raw == null ? null : cellOf(raw);
            if (cell != null) {
                rows.add(row.getRowNum(), column, cell);
            }
        }
    }

    private @Nullable Cell cellOf(org.dhatim.fastexcel.reader.Cell raw) {
        var value = raw.getValue();
        var type = raw.getType();
        if (type == CellType.EMPTY) {
            return null;
        }
        if (value == null) {
            return type == CellType.FORMULA ? Cell.error("=" + raw.getFormula()) : null;
        }
        if (value instanceof BigDecimal number) {
            var format = raw.getDataFormatId();
            return numbers.cell(number.doubleValue(), format == null ? 0 : format, raw.getDataFormatString());
        }
        var text = value instanceof Boolean flag ? (flag ? "TRUE" : "FALSE") : value.toString();
        return type == CellType.ERROR
                        || type == CellType.FORMULA && ERROR.matcher(text).matches()
                ? Cell.error(text)
                : Cell.text(text);
    }
}
