package io.gantry.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Markdown tables that fill row by row. */
final class Sections {

    private final Map<String, List<String>> tables = new LinkedHashMap<>();

    /** Adds a row to the table under {@code title}, which is begun with {@code columns} if it is not there yet. */
    void add(String title, List<String> columns, List<String> row) {
        var table = tables.computeIfAbsent(
                title, key -> new ArrayList<>(List.of(line(columns), "|" + "---|".repeat(columns.size()))));
        table.add(line(row));
        System.err.println(line(row));
    }

    @Override
    public String toString() {
        return tables.entrySet().stream()
                .map(table -> "## " + table.getKey() + "\n\n" + String.join("\n", table.getValue()) + "\n")
                .collect(Collectors.joining("\n"));
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
