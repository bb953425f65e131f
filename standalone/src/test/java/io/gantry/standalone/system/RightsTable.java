package io.gantry.standalone.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** docs/rights.md, which says who may do what. */
record RightsTable(Map<String, Row> rows) {

    /** The columns between the operation and what becomes of the foreign. */
    static final List<String> CALLERS = List.of("reporter", "unit", "office", "leader", "ops", "admin", "device");

    private static final Path FILE = Path.of("../docs/rights.md");

    /**
     * What is said of an operation.
     *
     * @param allowed who may call it
     * @param foreign 404, 422, {@code left out}, or a dash where nothing is foreign
     */
    record Row(Set<String> allowed, String foreign) {}

    static RightsTable read() {
        var rows = new LinkedHashMap<String, Row>();
        try (var lines = Files.lines(FILE)) {
            lines.filter(line -> line.startsWith("| `")).forEach(line -> {
                var cells = Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList();
                rows.put(cells.get(0).replace("`", ""), row(cells));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RightsTable(rows);
    }

    private static Row row(List<String> cells) {
        if (cells.size() != CALLERS.size() + 2) {
            throw new AssertionError("a row of another form: " + cells);
        }
        var allowed = new TreeSet<String>();
        for (int i = 0; i < CALLERS.size(); i++) {
            if (cells.get(i + 1).equals("yes")) {
                allowed.add(CALLERS.get(i));
            }
        }
        return new Row(allowed, cells.get(CALLERS.size() + 1));
    }

    /** What nobody has said anything of is an error in the table. */
    Row of(String operation) {
        var row = rows.get(operation);
        if (row == null) {
            throw new AssertionError("docs/rights.md says nothing of " + operation);
        }
        return row;
    }

    List<String> operations() {
        return new ArrayList<>(rows.keySet());
    }
}
