package io.gantry.project.list.sheet;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of a file.
 *
 * @param name what it is called; empty in CSV
 * @param names all sheets of the file that can be seen
 * @param encoding of a CSV file; absent in others
 * @param from1904 whether days are counted from 1904 on
 * @param rows those with something in them, from the top
 */
public record Sheet(
        String name, List<String> names, @Nullable String encoding, boolean from1904, List<SheetRow> rows) {

    public Sheet {
        names = List.copyOf(names);
        rows = List.copyOf(rows);
    }

    /** The day that a whole number means where it stands for one, counted as this file does. */
    public @Nullable LocalDate dayOf(Cell cell) {
        var number = cell.number();
        if (number == null || number.scale() > 0) {
            return null;
        }
        var day = new NumberCells(from1904).day(number);
        return day == null ? null : LocalDate.parse(day);
    }
}
