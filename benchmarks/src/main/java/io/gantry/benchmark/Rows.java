package io.gantry.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The measurements, each on its own. */
final class Rows {

    private static final int ACTIVITIES = 3_000;
    private static final int PERF_TEST_RECORDS = 1_000_000;
    private static final int LAST_ALERT_SECONDS = 60;

    private final Options options;
    private final Sections sections;

    Rows(Options options, Sections sections) {
        this.options = options;
        this.sections = sections;
    }

    /** The built demo from the command to readiness, and to the end of loading. */
    void start() {
        try (var demo = Product.start(options, "demo")) {
            double ready = demo.secondsUntil("Gantry is ready");
            double cpuReady = demo.processes().totalCpuMillis() / 1000;
            double loaded = demo.secondsUntil("  stop ");
            double cpuLoaded = demo.processes().totalCpuMillis() / 1000;
            sections.add(
                    "Start of the demo",
                    List.of("", "after", "CPU until then"),
                    List.of("ready", "%.1f s".formatted(ready), "%.1f s".formatted(cpuReady)));
            sections.add(
                    "Start of the demo",
                    List.of(),
                    List.of("demo loaded", "%.1f s".formatted(loaded), "%.1f s".formatted(cpuLoaded)));
            idle(demo, "demo");
        }
    }

    /** Nobody does anything. */
    void idle(Product product, String of) {
        product.settle();
        sleep(20);
        var account = Account.open(product);
        sleep(options.seconds());
        var spent = account.close();
        addIdle("CPU of the " + of + ", ms a second", spent.columns(spent.seconds()));
        addIdle("resident of the " + of + ", MB", megabytes(product.processes().residentMegabytes()));
        addIdle("… shared pages counted once, MB", megabytes(product.processes().proportionalMegabytes()));
    }

    /** Reports that raise nothing, through the edge with a device's key. */
    void reports(Product product, int connections, Shape shape) {
        var site = new Site(product, ACTIVITIES).register("");
        try (var load = new ClosedLoop(site, connections, shape)) {
            load.run(options.warmSeconds());
            product.settle();
            var account = Account.open(product);
            var latencies = load.run(options.seconds());
            product.settle();
            var spent = account.close();
            addLoad(
                    connections + (connections == 1 ? " connection, " : " connections, ") + shape.title(),
                    load.accepted(),
                    load.accepted() / (double) options.seconds(),
                    List.of(latencies.toString(), "–"),
                    spent);
            if (load.refused() > 0) {
                System.err.println(load.refused() + " reports refused");
            }
            compare(product, shape, load.accepted() / (double) options.seconds());
        }
    }

    private void compare(Product product, Shape shape, double perSecond) {
        var broker = new BrokerLoad(product.broker());
        if (shape == Shape.ONE) {
            addBroker("32 threads, each waiting for its record", broker.synchronously(10), perSecond);
        } else {
            addBroker("kafka-producer-perf-test, 300 B, acks=all", broker.perfTest(PERF_TEST_RECORDS), perSecond);
        }
    }

    /** Reports of which each is a delay and an alert, at a steady rate; with a webhook for each alert, or none. */
    void alerts(Product product, int rate, boolean webhooks) {
        var arrivals = new Arrivals();
        try (var sink = new WebhookSink(arrivals)) {
            var site = new Site(product, rate * (options.warmSeconds() + options.seconds()))
                    .register(webhooks ? sink.address() : "");
            if (webhooks) {
                alerts(product, site, arrivals, rate, "webhook");
            } else {
                try (var log = new AlertLog(product.broker(), arrivals)) {
                    log.follow();
                    alerts(product, site, arrivals, rate, "alert in the log");
                }
            }
        }
    }

    private void alerts(Product product, Site site, Arrivals arrivals, int rate, String until) {
        try (var load = new OpenLoop(site, arrivals, () -> site.connect(Shape.ONE))) {
            int warm = load.run(rate, options.warmSeconds()).count();
            arrivals.await(warm, LAST_ALERT_SECONDS);
            product.settle();
            var account = Account.open(product);
            var answered = load.run(rate, options.seconds());
            arrivals.await(answered.count(), LAST_ALERT_SECONDS);
            product.settle();
            var spent = account.close();
            addLoad(
                    rate + "/s to " + until,
                    answered.count(),
                    answered.count() / (double) options.seconds(),
                    List.of(
                            answered.toString(),
                            arrivals.all() + " (first quarter " + arrivals.firstQuarter() + ", last "
                                    + arrivals.lastQuarter() + ")"),
                    spent);
            int sent = rate * options.seconds();
            if (answered.count() < sent || arrivals.all().count() < sent) {
                System.err.printf(
                        "%d sent, %d accepted, %d alerts%n",
                        sent, answered.count(), arrivals.all().count());
            }
        }
    }

    private void addLoad(String name, long reports, double perSecond, List<String> wall, Account spent) {
        var columns =
                new ArrayList<>(List.of("load", "reports", "reports/s", "202 p50 / p99 ms", "alert p50 / p99 ms"));
        columns.addAll(Account.PARTS);
        columns.addAll(List.of("CPU ms a report", "generator", "store round trips a report"));
        var row = new ArrayList<>(List.of(name, String.valueOf(reports), "%.0f".formatted(perSecond)));
        row.addAll(wall);
        row.addAll(spent.columns(reports));
        row.add(String.format(Locale.ROOT, "%.2f", spent.generatorMillis() / reports));
        row.add(
                spent.roundTrips() < 0
                        ? "not told"
                        : String.format(Locale.ROOT, "%.2f", spent.roundTrips() / (double) reports));
        sections.add("Reports", columns, row);
    }

    private void addIdle(String name, List<String> cells) {
        var columns = new ArrayList<>(List.of(""));
        columns.addAll(Account.PARTS);
        columns.add("all");
        var row = new ArrayList<>(List.of(name));
        row.addAll(cells);
        sections.add("At rest", columns, row);
    }

    private void addBroker(String name, double perSecond, double reports) {
        sections.add(
                "The same broker without Gantry, right after",
                List.of("", "records/s", "Gantry's reports/s in the run before", "share"),
                List.of(
                        name,
                        "%.0f".formatted(perSecond),
                        "%.0f".formatted(reports),
                        "1/%.1f".formatted(perSecond / reports)));
    }

    private static List<String> megabytes(Map<String, Double> parts) {
        var cells = new ArrayList<String>();
        Account.PARTS.forEach(part -> cells.add("%.0f".formatted(parts.getOrDefault(part, 0.0))));
        cells.add("**%.0f**"
                .formatted(
                        parts.values().stream().mapToDouble(Double::doubleValue).sum()));
        return cells;
    }

    private static void sleep(int seconds) {
        try {
            Thread.sleep(seconds * 1000L);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
