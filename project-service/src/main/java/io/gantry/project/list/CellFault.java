package io.gantry.project.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with a cell of a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CellFault(
        @Schema(description = "The row, counted from 1 as spreadsheets do", example = "7")
        int row,

        @Schema(description = "The cell; absent where the list has no column for the field", example = "G7") @Nullable
        String cell,

        @Schema(description = "The project's field that the column holds", example = "totalInvestment")
        String field,

        @Schema(description = "The content of the cell; absent if it is empty", example = "约3亿") @Nullable
        String value,

        @Schema(description = "Kind of the fault; stable", example = "list-amount")
        String code,

        @Schema(
                type = "string",
                description = "What was expected, in the language of Accept-Language",
                example = "one amount such as 1.15亿元, 3500万元 or 12000000")
        Phrase expected,

        @Schema(description = "The values in the text, by name")
        Map<String, Object> params) {

    static CellFault of(int row, @Nullable String cell, String field, @Nullable String value, Phrase expected) {
        return new CellFault(row, cell, field, value, expected.code(), expected, expected.params());
    }

    /** The same as a fault of a request, named by its cell, or else by row and field. */
    Fault fault() {
        return Fault.of(cell == null ? row + " " + field : cell, value, expected);
    }
}
