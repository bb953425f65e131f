package io.gantry.project.list;

import io.gantry.project.list.sheet.Sheet;
import io.gantry.project.list.sheet.SheetRow;
import io.gantry.project.list.value.MoneyUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The table in a sheet: its headings, which people write below a title, and the projects below them.
 *
 * @param projects the rows below the headings but for sums and for the example of the template
 * @param leftOut how many rows below the headings are none
 */
record Table(Sheet sheet, SheetRow headings, Columns columns, List<SheetRow> projects, int leftOut) {

    /** The code in the example of the template. */
    static final String EXAMPLE = "EXAMPLE";

    private static final int LOOKED_AT = 30;
    private static final Set<String> SUMS = Set.of("合计", "总计", "小计", "total", "sum", "subtotal");

    Table {
        projects = List.copyOf(projects);
    }

    /**
     * @param sheet with at least one row
     * @param given which column is which field; absent to go by the headings
     */
    static Table in(Sheet sheet, @Nullable Columns given) {
        int at = headingsAt(sheet);
        var headings = sheet.rows().get(at);
        var columns = given == null ? Columns.in(headings, unitAbove(sheet, at)) : given;
        var below = sheet.rows().subList(at + 1, sheet.rows().size());
        var projects = below.stream().filter(row -> isProject(row, columns)).toList();
        return new Table(sheet, headings, columns, projects, below.size() - projects.size());
    }

    /** Whether the headings have told which column is which. */
    boolean isUnderstood() {
        return Columns.in(headings, null).columns().size() > 1;
    }

    // The row of which most is understood; the first one if nothing is.
    private static int headingsAt(Sheet sheet) {
        int best = 0;
        int most = 1;
        for (int i = 0; i < Math.min(LOOKED_AT, sheet.rows().size()); i++) {
            int understood = Columns.in(sheet.rows().get(i), null).columns().size();
            if (understood > most) {
                best = i;
                most = understood;
            }
        }
        return best;
    }

    private static @Nullable MoneyUnit unitAbove(Sheet sheet, int headings) {
        return sheet.rows().subList(0, headings).stream()
                .flatMap(row -> row.cells().values().stream())
                .flatMap(cell -> Heading.unitOfAll(cell.text()).stream())
                .findFirst()
                .orElse(null);
    }

    private static boolean isProject(SheetRow row, Columns columns) {
        var id = columns.cell(ListField.ID, row).map(cell -> cell.text()).orElse("");
        boolean isSum = row.cells().values().stream()
                .limit(2)
                .anyMatch(
                        cell -> SUMS.contains(cell.text().replaceAll("\\s", "").toLowerCase(Locale.ROOT)));
        return !id.equals(EXAMPLE) && !isSum;
    }
}
