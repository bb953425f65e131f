package io.gantry.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Measures a built Gantry row by row and prints Markdown. Rows: {@code start}, {@code idle}, {@code reports-N} with N
 * connections, {@code arrays-N} with N connections that send a hundred reports at a time, {@code lines-N} likewise as
 * NDJSON, {@code alerts-R} at R reports a second with webhooks, {@code plain-R} without, {@code flood-N} with N connections of
 * an attacker, {@code kills-R} at R reports a second while each process is killed once, {@code calendar-N} with N projects that count by a calendar that is changed, {@code store}.
 */
public final class Table {

    static final List<String> ROWS = List.of(
            "start",
            "idle",
            "reports-1",
            "reports-8",
            "reports-32",
            "arrays-4",
            "lines-4",
            "alerts-20",
            "alerts-50",
            "alerts-200",
            "plain-500",
            "flood-16",
            "calendar-1000",
            "kills-100",
            "store");

    private static final Pattern WITH_NUMBER = Pattern.compile("([a-z]+)-([0-9]+)");

    private final Options options;
    private final Sections sections = new Sections();
    private final Rows rows;

    private Table(Options options) {
        this.options = options;
        this.rows = new Rows(options, sections);
    }

    public static void main(String[] args) throws IOException {
        var options = Options.parse(args);
        var machine = Machine.describe(options);
        var table = new Table(options);
        try {
            table.measure();
        } finally {
            System.out.println(machine + "\n\n" + table.sections);
        }
        // The HTTP clients' threads would keep the program.
        System.exit(0);
    }

    private void measure() throws IOException {
        for (var row : options.rows()) {
            System.err.println(row + " …");
            switch (row) {
                case "start" -> rows.start();
                case "store" -> LargeStore.measure(options.reports(), options.alerts(), sections);
                default -> {
                    // Each on data of its own, so that no row is the slower for the ones before it.
                    try (var product = started(row).awaitReady()) {
                        measure(row, product);
                    }
                }
            }
        }
    }

    private Product started(String row) {
        return row.startsWith("flood-") ? Product.guarded(options) : Product.start(options, "up");
    }

    private void measure(String row, Product product) {
        if (row.equals("idle")) {
            rows.idle(product, "empty Gantry");
            return;
        }
        var named = WITH_NUMBER.matcher(row);
        if (!named.matches()) {
            throw new IllegalArgumentException(row + " (expected: one of " + ROWS + ", or with other numbers)");
        }
        int number = Integer.parseInt(named.group(2));
        switch (named.group(1)) {
            case "reports" -> rows.reports(product, number, Shape.ONE);
            case "arrays" -> rows.reports(product, number, Shape.ARRAY);
            case "lines" -> rows.reports(product, number, Shape.LINES);
            case "alerts" -> rows.alerts(product, number, true);
            case "plain" -> rows.alerts(product, number, false);
            case "calendar" -> new CalendarChange(product, sections).run(number);
            case "kills" -> new Kills(product, options, sections).run(number);
            case "flood" -> new Flood(product, options, sections).run(number);
            default -> throw new IllegalArgumentException(row + " (expected: one of " + ROWS + ")");
        }
    }
}
