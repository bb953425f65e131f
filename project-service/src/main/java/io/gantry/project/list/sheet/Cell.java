package io.gantry.project.list.sheet;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A cell that holds something.
 *
 * @param text what a person sees: a text without blanks at its ends, a number in plain digits, a day as 2026-03-15, a share
 *     as 60%
 * @param number the number behind it; absent where there is none
 */
public record Cell(Kind kind, String text, @Nullable BigDecimal number) {

    /** What a cell holds. */
    public enum Kind {
        TEXT,
        NUMBER,
        DAY,
        SHARE,
        /** An error such as #REF!, or a formula that was never calculated. */
        ERROR
    }

    static Cell text(String text) {
        return new Cell(Kind.TEXT, text.strip(), null);
    }

    static Cell error(String text) {
        return new Cell(Kind.ERROR, text, null);
    }
}
