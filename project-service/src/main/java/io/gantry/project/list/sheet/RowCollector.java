package io.gantry.project.list.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes the cells of a sheet in their order, and keeps the rows that have something in them. */
final class RowCollector {

    private final Bounds bounds;
    private final List<SheetRow> rows = new ArrayList<>();
    private Map<Integer, Cell> cells = new LinkedHashMap<>();
    private int number;

    RowCollector(Bounds bounds) {
        this.bounds = bounds;
    }

    /**
     * @param row counted from 1
     * @param column counted from 0; nobody has that many columns as those that are left out
     */
    void add(int row, int column, Cell cell) {
        if (row != number) {
            endRow();
            number = row;
        }
        if (column < Bounds.MOST_COLUMNS && !cell.text().isEmpty()) {
            cells.put(column, cell);
        }
    }

    List<SheetRow> rows() {
        endRow();
        return rows;
    }

    private void endRow() {
        if (!cells.isEmpty()) {
            bounds.countRow();
            rows.add(new SheetRow(number, cells));
            cells = new LinkedHashMap<>();
        }
    }
}
