package io.gantry.project.list;

import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a list, so that a long one can be taken in step by step.
 *
 * @param first counted from 1, as spreadsheets do
 * @param last this one as well
 */
record RowRange(int first, int last) {

    static final RowRange ALL = new RowRange(1, Integer.MAX_VALUE);

    private static final Phrase FORM = new Phrase("list-rows", "rows such as 2-1001", "行号范围，例如 2-1001");
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,7})-(\\d{1,7})");

    /** @throws ProblemException 400 if it is not written as {@code 2-1001} */
    static RowRange parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return ALL;
        }
        var written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, Fault.of("rows", text, FORM));
        }
        return new RowRange(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2)));
    }

    boolean includes(int row) {
        return row >= first && row <= last;
    }
}
