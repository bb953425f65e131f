package io.gantry.project.list.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** Gathers the cells of one sheet from the records of an .xls file: first come those of the workbook, then each sheet's. */
final class XlsRecords implements HSSFListener {

    private final Wanted wanted;
    private final Bounds bounds;
    private final RowCollector rows;
    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private NumberCells numbers = new NumberCells(false);
    private boolean from1904;
    private @Nullable SSTRecord texts;
    private @Nullable FormatTrackingHSSFListener formats;
    private @Nullable BoundSheetRecord chosen;
    private @Nullable FormulaRecord awaitsText;
    private int begun;

    XlsRecords(Wanted wanted, Bounds bounds) {
        this.wanted = wanted;
        this.bounds = bounds;
        this.rows = new RowCollector(bounds);
    }

    void knowFormats(FormatTrackingHSSFListener known) {
        formats = known;
    }

    Sheet sheet() {
        if (chosen == null) {
            throw Unreadable.empty();
        }
        return new Sheet(chosen.getSheetname(), names(), null, from1904, rows.rows());
    }

    @Override
    public void processRecord(Record read) {
        bounds.checkTime();
        if (read instanceof BoundSheetRecord sheet) {
            sheets.add(sheet);
        } else if (read instanceof DateWindow1904Record window) {
            from1904 = window.getWindowing() == 1;
            numbers = new NumberCells(from1904);
        } else if (read instanceof SSTRecord all) {
            texts = all;
        } else if (read instanceof BOFRecord begin && begin.getType() == BOFRecord.TYPE_WORKSHEET) {
            begun++;
            chosen = chosen == null ? chosen() : chosen;
        } else if (isInChosen()) {
            cell(read);
        }
    }

    private void cell(Record read) {
        if (read instanceof LabelSSTRecord label && texts != null) {
            add(label, Cell.text(texts.getString(label.getSSTIndex()).getString()));
        } else if (read instanceof LabelRecord label) {
            add(label, Cell.text(label.getValue()));
        } else if (read instanceof NumberRecord number) {
            add(number, number(number, number.getValue()));
        } else if (read instanceof BoolErrRecord flag) {
            add(
                    flag,
                    flag.isError()
                            ? error(flag.getErrorValue())
                            : Cell.text(flag.getBooleanValue() ? "TRUE" : "FALSE"));
        } else if (read instanceof FormulaRecord formula) {
            formula(formula);
        } else if (read instanceof StringRecord text && awaitsText != null) {
            add(awaitsText, Cell.text(text.getString()));
            awaitsText = null;
        }
    }

    private void formula(FormulaRecord formula) {
        if (formula.hasCachedResultString()) {
            awaitsText = formula; // which comes in the next record
            return;
        }
        var type = formula.getCachedResultTypeEnum();
        if (type == CellType.ERROR) {
            add(formula, error(formula.getCachedErrorValue()));
        } else if (type == CellType.BOOLEAN) {
            add(formula, Cell.text(formula.getCachedBooleanValue() ? "TRUE" : "FALSE"));
        } else {
            add(formula, number(formula, formula.getValue()));
        }
    }

    private Cell number(CellValueRecordInterface place, double value) {
        var known = Objects.requireNonNull(formats, "formats");
        return numbers.cell(value, known.getFormatIndex(place), known.getFormatString(place));
    }

    private static Cell error(int code) {
        return Cell.error(
                FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#?");
    }

    private void add(CellValueRecordInterface place, Cell cell) {
        rows.add(place.getRow() + 1, place.getColumn(), cell);
    }

    // Sheets begin in the order in which they lie in the file, which need not be that of their tabs.
    private boolean isInChosen() {
        var inOrder = BoundSheetRecord.orderByBofPosition(sheets);
        return chosen != null && begun > 0 && begun <= inOrder.length && inOrder[begun - 1] == chosen;
    }

    private BoundSheetRecord chosen() {
        var seen = sheets.stream()
                .filter(sheet -> !sheet.isHidden() && !sheet.isVeryHidden())
                .toList();
        if (seen.isEmpty()) {
            throw Unreadable.empty();
        }
        var name = wanted.sheet();
        return name == null
                ? seen.get(0)
                : seen.stream()
                        .filter(sheet -> sheet.getSheetname().equals(name))
                        .findFirst()
                        .orElseThrow(() -> Unreadable.sheet(name, names()));
    }

    private List<String> names() {
        return sheets.stream()
                .filter(sheet -> !sheet.isHidden() && !sheet.isVeryHidden())
                .map(BoundSheetRecord::getSheetname)
                .toList();
    }
}
