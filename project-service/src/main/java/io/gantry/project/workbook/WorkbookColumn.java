package io.gantry.project.workbook;

import io.gantry.http.validation.OneLineText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A column as a client sends it, unchecked. */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record WorkbookColumn(
        @Schema(description = "Its heading.", example = "Investment to date") @NotNull @OneLineText(max = 200) @Nullable
        String heading,

        @Schema(
                description =
                        "What its cells are: texts, plain numbers (-1234.5), or days (2026-11-30). What a cell cannot be"
                                + " read as stays a text.",
                example = "NUMBER")
        @NotNull
        @Nullable
        Kind kind) {

    private static final double WIDTH = 18;

    // Longer ones could ask for a number of unbounded size ("1e999999999").
    private static final String PLAIN = "-?\\d{1,30}(\\.\\d{1,30})?";

    enum Kind {
        TEXT,
        NUMBER,
        DAY
    }

    void writeHeading(WorkbookCells cells, int column) {
        cells.heading(column, Objects.requireNonNull(heading, "heading"), WIDTH);
    }

    void write(WorkbookCells cells, int row, int column, String text) {
        if (kind == Kind.NUMBER && text.matches(PLAIN)) {
            cells.number(row, column, new BigDecimal(text));
        } else if (kind == Kind.DAY && isDay(text)) {
            cells.day(row, column, LocalDate.parse(text));
        } else {
            cells.text(row, column, text);
        }
    }

    private static boolean isDay(String text) {
        try {
            // Spreadsheets know no day before 1900.
            return LocalDate.parse(text).getYear() >= 1900;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
