package io.gantry.project.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gantry.project.list.ListedProject.State;
import io.gantry.project.list.value.MoneyUnit;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a list was understood, and what each of its rows does. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ListReport(
        @Schema(description = "The sheet that was read; empty for CSV", example = "项目清单")
        String sheet,

        @Schema(description = "All sheets of the file") List<String> sheets,

        @Schema(description = "How a CSV file is encoded", example = "GB18030") @Nullable
        String encoding,

        @Schema(description = "The row of the headings", example = "3")
        int headingRow,

        @Schema(description = "The columns of the file, each with its first value")
        List<FileColumn> headings,

        @Schema(description = "Which column was taken for which field")
        List<Match> columns,

        @Schema(
                description = "The fields that a new project needs and the list has no column for",
                example = "[\"tier\"]")
        List<String> missing,

        @Schema(description = "How many rows have a project")
        int rows,

        @Schema(description = "How many rows below the headings were left out: sums, and the example of the template")
        int leftOut,

        @Schema(description = "How many rows have something wrong with them")
        int faulty,

        @Schema(description = "The rows that have nothing wrong with them")
        List<ListedProject> projects,

        @Schema(description = "Everything that is wrong, row by row")
        List<CellFault> faults) {

    /** A column of the file. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FileColumn(
            @Schema(example = "F") String column,
            @Schema(example = "总投资（亿元）") String heading,
            @Schema(example = "1.15") @Nullable String sample) {}

    /** Which column a field is in. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Match(
            @Schema(example = "totalInvestment") String field,
            @Schema(example = "F") String column,
            @Nullable MoneyUnit unit) {}

    static ListReport of(Table table, List<ListedProject> projects, List<CellFault> faults) {
        return new ListReport(
                table.sheet().name(),
                table.sheet().names(),
                table.sheet().encoding(),
                table.headings().number(),
                columnsOf(table),
                matches(table.columns()),
                missing(table.columns()).map(ListField::field).toList(),
                table.projects().size(),
                table.leftOut(),
                table.projects().size() - projects.size(),
                projects,
                faults);
    }

    /** The fields that a new project needs and the list has no column for. */
    static Stream<ListField> missing(Columns columns) {
        return Arrays.stream(ListField.values())
                .filter(field -> field.isNeeded() && columns.of(field).isEmpty());
    }

    private static List<Match> matches(Columns columns) {
        return Arrays.stream(ListField.values())
                .flatMap(field -> columns.of(field).stream()
                        .map(column -> new Match(field.field(), Columns.letters(column.index()), column.unit())))
                .toList();
    }

    private static List<FileColumn> columnsOf(Table table) {
        var first = table.projects().isEmpty() ? null : table.projects().get(0);
        return new TreeMap<>(table.headings().cells())
                .entrySet().stream()
                        .map(heading -> new FileColumn(
                                Columns.letters(heading.getKey()),
                                heading.getValue().text(),
                                first == null
                                        ? null
                                        : first.cell(heading.getKey())
                                                .map(cell -> cell.text())
                                                .orElse(null)))
                        .toList();
    }

    long count(State state) {
        return projects.stream().filter(project -> project.state() == state).count();
    }

    /** The same where somebody else was faster with the projects of {@code ids}. */
    ListReport overtaken(Set<String> ids) {
        return with(projects.stream()
                .map(project -> ids.contains(project.id()) ? project.overtaken() : project)
                .toList());
    }

    /** The same with the projects of some rows only. */
    ListReport only(RowRange range) {
        return with(projects.stream()
                .filter(project -> range.includes(project.row()))
                .toList());
    }

    private ListReport with(List<ListedProject> others) {
        return new ListReport(
                sheet, sheets, encoding, headingRow, headings, columns, missing, rows, leftOut, faulty, others, faults);
    }
}
