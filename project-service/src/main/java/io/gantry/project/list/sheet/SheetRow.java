package io.gantry.project.list.sheet;

import java.util.Map;
import java.util.Optional;

/**
 * A row with something in it.
 *
 * @param number counted from 1, as spreadsheets do
 * @param cells those that hold something, by column counted from 0
 */
public record SheetRow(int number, Map<Integer, Cell> cells) {

    public Optional<Cell> cell(int column) {
        return Optional.ofNullable(cells.get(column));
    }
}
