package io.gantry.project.list;

import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import io.gantry.project.list.sheet.Cell;
import io.gantry.project.list.sheet.SheetRow;
import io.gantry.project.list.value.MoneyUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a sheet is which field. Several fields may be in one column: often one unit leads, answers and builds.
 *
 * @param columns by the fields that have one
 */
record Columns(Map<ListField, Column> columns) {

    private static final Phrase FORM = new Phrase(
            "list-columns-form",
            "fields with their columns, such as id:A,names.zh:B,totalInvestment:F:TEN_THOUSAND",
            "各项及其所在列，例如 id:A,names.zh:B,totalInvestment:F:TEN_THOUSAND");
    private static final Pattern LETTERS = Pattern.compile("[A-Za-z]{1,2}");
    private static final int LETTERS_IN_ALL = 26;
    private static final int WITH_UNIT = 3;

    Columns {
        columns = Map.copyOf(columns);
    }

    /**
     * Where a field is.
     *
     * @param index counted from 0
     * @param unit of its amounts that have none of their own; absent if it is not known, and for columns without amounts
     */
    record Column(int index, @Nullable MoneyUnit unit) {}

    Optional<Column> of(ListField field) {
        return Optional.ofNullable(columns.get(field));
    }

    /** What the headings say; a heading that comes twice counts where it is first. */
    static Columns in(SheetRow headings, @Nullable MoneyUnit unitOfAll) {
        var columns = new EnumMap<ListField, Column>(ListField.class);
        new TreeMap<>(headings.cells())
                .forEach((index, cell) -> Heading.fieldOf(cell.text()).ifPresent(field -> {
                    var unit = field.isMoney() ? Heading.unitOf(cell.text()).orElse(unitOfAll) : null;
                    columns.putIfAbsent(field, new Column(index, unit));
                }));
        return new Columns(columns);
    }

    /**
     * What somebody says instead of the headings, in the form {@code id:A,names.zh:B,totalInvestment:F:TEN_THOUSAND}.
     *
     * @throws ProblemException 400 if it has another form
     */
    static Columns parse(String text) {
        var columns = new EnumMap<ListField, Column>(ListField.class);
        for (var part : text.split(",")) {
            var words = part.strip().split(":");
            var field =
                    words.length < 2 ? null : ListField.named(words[0].strip()).orElse(null);
            if (field == null || !LETTERS.matcher(words[1].strip()).matches() || words.length > WITH_UNIT) {
                throw refused(part);
            }
            var unit = words.length == WITH_UNIT ? unit(part, words[2].strip()) : null;
            columns.put(field, new Column(index(words[1].strip()), unit));
        }
        return new Columns(columns);
    }

    private static MoneyUnit unit(String part, String name) {
        return Arrays.stream(MoneyUnit.values())
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .orElseThrow(() -> refused(part));
    }

    private static ProblemException refused(String part) {
        return new ProblemException(ProblemType.MALFORMED_REQUEST, Fault.of("columns", part, FORM));
    }

    /** The letters of a column, as spreadsheets show them. */
    static String letters(int index) {
        var last = String.valueOf((char) ('A' + index % LETTERS_IN_ALL));
        return index < LETTERS_IN_ALL ? last : letters(index / LETTERS_IN_ALL - 1) + last;
    }

    private static int index(String letters) {
        int index = 0;
        for (char letter : letters.toUpperCase(Locale.ROOT).toCharArray()) {
            index = index * LETTERS_IN_ALL + letter - 'A' + 1;
        }
        return index - 1;
    }

    /** The cell of a field in a row. */
    Optional<Cell> cell(ListField field, SheetRow row) {
        return of(field).flatMap(column -> row.cell(column.index()));
    }
}
