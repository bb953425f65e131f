package io.gantry.project.workbook;

import io.gantry.http.validation.Faults;
import io.gantry.http.validation.OneLineText;
import io.gantry.problem.Phrase;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A list as a client sends it, unchecked. */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record WorkbookDraft(
        @Schema(description = "Name of the sheet and of the file.", example = "Alerts")
        @NotNull
        @OneLineText(max = 100)
        @Nullable
        String title,

        @NotNull @Size(min = 1, max = 100) @Nullable List<@NotNull @Valid WorkbookColumn> columns,

        @Schema(
                description = "The rows, each with a text for each column; empty for a cell without anything.",
                example = "[[\"2300000000\"]]")
        @NotNull
        @Size(max = MOST_ROWS)
        @Nullable
        List<@NotNull List<@NotNull String>> rows) {

    /** How many rows a workbook takes: what its pages fetch, and what fits the largest request. */
    static final int MOST_ROWS = 10_000;

    private static final Phrase AS_MANY =
            new Phrase("workbook-as-many", "as many values as there are columns ({n})", "与列数相同的值（{n} 个）");

    // These no sheet may have in its name, nor more characters.
    private static final String NOT_IN_NAMES = "[\\[\\]:*?/\\\\']";
    private static final int LONGEST_NAME = 31;
    private static final String NAMELESS = "Gantry";

    /** @throws io.gantry.problem.ProblemException 422 if a row has more or fewer values than there are columns */
    void requireFullRows() {
        int width = columns().size();
        var faults = new Faults();
        for (int i = 0; i < rows().size(); i++) {
            if (rows().get(i).size() != width) {
                faults.add("rows[" + i + "]", rows().get(i).size(), AS_MANY.with(String.valueOf(width)));
            }
        }
        faults.throwIfAny();
    }

    /** The title as a spreadsheet takes it for the name of a sheet. */
    String sheetName() {
        var name = title().replaceAll(NOT_IN_NAMES, " ").strip();
        if (name.isEmpty()) {
            return NAMELESS;
        }
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    @Override
    public String title() {
        return Objects.requireNonNull(title, "title");
    }

    @Override
    public List<WorkbookColumn> columns() {
        return Objects.requireNonNull(columns, "columns");
    }

    @Override
    public List<List<String>> rows() {
        return Objects.requireNonNull(rows, "rows");
    }
}
