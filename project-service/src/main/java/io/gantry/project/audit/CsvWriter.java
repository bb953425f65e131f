package io.gantry.project.audit;

import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes CSV as RFC 4180 has it, for spreadsheets: they see UTF-8, and take nothing for a formula. */
final class CsvWriter {

    // Also behind blanks, which some programs skip, and in full width, which some take for the same.
    private static final Pattern FORMULA = Pattern.compile("^(?:[\\t\\r]|[\\s\\p{Z}]*[=+\\-@＝＋－＠]).*", Pattern.DOTALL);

    private final Writer out;

    CsvWriter(Writer out) throws IOException {
        this.out = out;
        // The byte order mark: without it Excel reads UTF-8 as something else.
        out.write('\uFEFF');
    }

    void row(@Nullable Object... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            out.write(i == 0 ? "\"" : ",\"");
            out.write(harmless(cells[i]).replace("\"", "\"\""));
            out.write('"');
        }
        out.write("\r\n");
    }

    private static String harmless(@Nullable Object cell) {
        var text = cell == null ? "" : cell.toString();
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
