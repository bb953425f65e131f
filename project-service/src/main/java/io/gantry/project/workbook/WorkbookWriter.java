package io.gantry.project.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a list as a workbook with one sheet. */
final class WorkbookWriter {

    private final WorkbookDraft draft;

    /** @param draft one with full rows */
    WorkbookWriter(WorkbookDraft draft) {
        this.draft = draft;
    }

    byte[] write() {
        var to = new ByteArrayOutputStream();
        try (var workbook = new Workbook(to, "Gantry", "1.0")) {
            write(workbook.newWorksheet(draft.sheetName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return to.toByteArray();
    }

    private void write(Worksheet sheet) throws IOException {
        sheet.freezePane(0, 1);
        var cells = new WorkbookCells(sheet);
        for (int column = 0; column < draft.columns().size(); column++) {
            draft.columns().get(column).writeHeading(cells, column);
        }
        for (int row = 0; row < draft.rows().size(); row++) {
            write(cells, row + 1, draft.rows().get(row));
            sheet.flush();
        }
    }

    private void write(WorkbookCells cells, int row, List<String> texts) {
        for (int column = 0; column < texts.size(); column++) {
            if (!texts.get(column).isEmpty()) {
                draft.columns().get(column).write(cells, row, column, texts.get(column));
            }
        }
    }
}
