package io.gantry.project.list;

import io.gantry.event.Stage;
import io.gantry.event.Standing;
import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.project.list.sheet.Cell;
import io.gantry.project.list.sheet.Sheet;
import io.gantry.project.list.sheet.SheetRow;
import io.gantry.project.list.value.Amounts;
import io.gantry.project.list.value.CellTexts;
import io.gantry.project.list.value.Days;
import io.gantry.project.list.value.Reading;
import io.gantry.project.list.value.UnitNames;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one row of a list: each cell as its field has it, and all that is wrong. */
final class RowReader {

    private static final Phrase KEPT_STAGE = new Phrase(
            "list-kept-stage",
            "{present}, the present stage, or nothing: it is changed on the project's page",
            "当前阶段 {present}，或留空：阶段在项目页变更");
    private static final Phrase KEPT_STANDING = new Phrase(
            "list-kept-standing",
            "{present}, the present standing, or nothing: it is changed on the project's page",
            "当前状态 {present}，或留空：状态在项目页变更");

    private final Columns columns;
    private final SheetRow row;
    private final Map<ListField, Object> values = new EnumMap<>(ListField.class);
    private final List<CellFault> faults = new ArrayList<>();
    private final Set<String> faulty = new HashSet<>();

    private RowReader(Columns columns, SheetRow row) {
        this.columns = columns;
        this.row = row;
    }

    static RowReader of(Table table, SheetRow row, UnitNames units) {
        var reader = new RowReader(table.columns(), row);
        for (var field : ListField.values()) {
            reader.columns.cell(field, row).ifPresent(cell -> reader.read(field, cell, table.sheet(), units));
        }
        return reader;
    }

    private void read(ListField field, Cell cell, Sheet sheet, UnitNames units) {
        var reading = reading(field, cell, sheet, units);
        var value = reading.value();
        var expected = reading.expected();
        if (value != null) {
            values.put(field, value);
        } else if (expected != null) {
            add(field.field(), expected);
        }
    }

    private Reading<?> reading(ListField field, Cell cell, Sheet sheet, UnitNames units) {
        return switch (field) {
            case ID -> CellTexts.code(cell);
            case NAME_ZH, NAME_EN, INDUSTRY_CHAIN, SPONSOR, TASK_FORCE -> CellTexts.name(cell);
            case CLASSIFICATION, TIER, STAGE, STANDING, FLAGSHIP, IN_STATISTICS, YEAR_CLASS ->
                Objects.requireNonNull(field.words()).read(cell);
            case TOTAL, ANNUAL ->
                Amounts.read(cell, columns.of(field).map(Columns.Column::unit).orElse(null));
            case LEAD, RESPONSIBLE, FIELD -> units.read(cell);
            case REQUIRED_FINISH -> Days.read(cell, sheet);
        };
    }

    int number() {
        return row.number();
    }

    /** What stands there; null where nothing does, or what cannot be read. */
    @Nullable
    String text(ListField field) {
        return (String) values.get(field);
    }

    /** What stands there; what {@code otherwise} says where the list has no such column. */
    <T> @Nullable T value(ListField field, Class<T> type, @Nullable T otherwise) {
        return columns.of(field).isPresent() ? type.cast(values.get(field)) : otherwise;
    }

    @Nullable
    Stage stage() {
        var code = text(ListField.STAGE);
        return code == null ? null : Stage.valueOf(code);
    }

    @Nullable
    Standing standing() {
        var code = text(ListField.STANDING);
        return code == null ? null : Standing.valueOf(code);
    }

    List<CellFault> faults() {
        return List.copyOf(faults);
    }

    /** Takes over what the rules for single projects find, at the cells that it is about. */
    void add(List<Fault> found) {
        found.forEach(fault -> {
            var expected = fault.expected() == null ? fault.detail() : fault.expected();
            add(fault.field(), ofPeople(fault.code(), expected));
        });
    }

    /** Says once what is wrong with a field. */
    void add(String field, Phrase expected) {
        if (!faulty.add(field)) {
            return;
        }
        var column = ListField.named(field).flatMap(columns::of);
        var place =
                column.map(each -> Columns.letters(each.index()) + row.number()).orElse(null);
        var value =
                column.flatMap(each -> row.cell(each.index())).map(Cell::text).orElse(null);
        faults.add(CellFault.of(row.number(), place, field, value, expected));
    }

    // Whoever sends JSON is told which address changes a stage.
    private static Phrase ofPeople(String code, Phrase expected) {
        Function<Phrase, Phrase> instead =
                phrase -> phrase.with(expected.values().get(0));
        return switch (code) {
            case "kept-stage" -> instead.apply(KEPT_STAGE);
            case "kept-standing" -> instead.apply(KEPT_STANDING);
            default -> expected;
        };
    }
}
