package io.gantry.benchmark;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the way from a report to the webhook of the alert that it raises.
 *
 * <p>Every activity is half complete, as planned. At a steady rate one after the other is reported to be less complete, which
 * makes the report doubted at once; the clock runs from the sending of the report until the unit's server has the message. Times count from when a report was due to be sent, so a slow answer delays no other measurement.
 */
public final class ReportToAlert {

    private static final int UNITS = 20;
    private static final int ACTIVITIES = 30;
    private static final int BATCH = 300;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final Client gantry;
    private Client device;
    private final int rate;
    private final int count;
    private final String run = "B" + Instant.now().getEpochSecond();
    private final Map<String, Long> dueAt = new ConcurrentHashMap<>();
    private final Map<String, Long> answered = new ConcurrentHashMap<>();
    private final Map<String, Long> told = new ConcurrentHashMap<>();

    private ReportToAlert(Client gantry, int rate, int seconds) {
        this.gantry = gantry;
        this.device = gantry;
        this.rate = rate;
        this.count = rate * seconds;
    }

    /** Arguments: address of the console, reports per second, seconds, Gantry's data directory, address of the issuer. */
    public static void main(String[] args) throws IOException {
        var address = args.length > 0 ? args[0] : "http://127.0.0.1:8080";
        int rate = args.length > 1 ? Integer.parseInt(args[1]) : 50;
        int seconds = args.length > 2 ? Integer.parseInt(args[2]) : 60;
        var data = Path.of(args.length > 3 ? args[3] : "/tmp/bench");
        var issuer = args.length > 4 ? args[4] : "http://127.0.0.1:8084";
        new ReportToAlert(new Client(address, new OfficeToken(issuer, data)::get), rate, seconds).measure();
        // The client's threads would keep the program.
        System.exit(0);
    }

    private void measure() throws IOException {
        var server = receive();
        register("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        System.out.printf("%d reports at %d a second …%n", count, rate);
        send();
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (told.size() < count && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        print();
    }

    private HttpServer receive() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
        server.setExecutor(Executors.newFixedThreadPool(8));
        server.createContext("/", exchange -> {
            try (exchange) {
                long now = System.nanoTime();
                var body =
                        JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
                var delay = body.path("data").path("alert").path("delay");
                var report = delay.path("subject").path("id").asString();
                // What the history brings about is not measured.
                if (body.path("type").asString().equals("alert-triggered") && dueAt.containsKey(report)) {
                    told.putIfAbsent(report, now);
                }
                exchange.sendResponseHeaders(204, -1);
            }
        });
        server.start();
        return server;
    }

    private void register(String hook) {
        gantry.make("/api/registry/units", """
                {"code":"GX","names":{"zh":"高新区"},"kind":"DISTRICT"}""");
        gantry.make("/api/registry/units", """
                {"code":"%s","names":{"zh":"工地"},"kind":"ENTERPRISE","parent":"GX"}""".formatted(site()));
        for (int i = 0; i < UNITS; i++) {
            gantry.make("/api/registry/units", """
                    {"code":"%s","names":{"zh":"单位%d"},"kind":"DEPARTMENT","parent":"GX"}""".formatted(unit(i), i));
            gantry.replaceWhenKnown("/api/notification/units/" + unit(i) + "/channels", """
                    {"channels":[{"type":"webhook","address":"%s"}]}""".formatted(hook));
        }
        int projects = projects();
        for (int i = 0; i < projects; i++) {
            gantry.make("/api/registry/projects", """
                    {"id":"%s","names":{"zh":"项目%d"},"classification":"INDUSTRY","tier":"100M","stage":"STARTED",
                     "standing":"ONBOARDING",
                     "totalInvestment":1000000,"annualInvestment":1000000,"leadUnit":"%s","responsibleUnit":"%s",
                     "fieldUnit":"%s","requiredFinish":"2035-01-01"}""".formatted(project(i), i, unit(i), unit(i), site()));
            plan(i);
        }
        device = gantry.with(gantry.enrol(site()));
        bringHistoryIn();
        IntStream.range(0, projects)
                .forEach(i -> gantry.replace(
                        "/api/registry/projects/" + project(i) + "/standing", "{\"standing\":\"ACTIVE\"}"));
        while (!gantry.get("/api/progress/projects/" + project(projects - 1)).contains("\"standing\":\"ACTIVE\"")) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    private void plan(int project) {
        var activities = IntStream.range(0, ACTIVITIES)
                .mapToObj(i -> """
                        {"id":"%s","names":{"zh":"工作%d"},"plannedStart":"%s","plannedFinish":"%s","weight":1}""".formatted(activity(i), i, today().minusDays(30), today().plusDays(29)))
                .collect(Collectors.joining(",", "{\"activities\":[", "]}"));
        gantry.replace("/api/registry/projects/" + project(project) + "/plan", activities);
    }

    // Everything is as planned; a report that says less than the one before is doubted, and its unit is told at once.
    private void bringHistoryIn() {
        for (int from = 0; from < count; from += BATCH) {
            var body = IntStream.range(from, Math.min(count, from + BATCH))
                    .mapToObj(i -> report(
                            UUID.randomUUID().toString(), i, 50, Instant.now().minusSeconds(3600)))
                    .collect(Collectors.joining(",", "[", "]"));
            // A project may be registered and progress-service not have heard of it yet; repeats need new ids there.
            while (device.post("/api/progress/reports", body) != 202) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
            }
        }
    }

    private void send() {
        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long due = begin + TimeUnit.SECONDS.toNanos(1) * i / rate;
            LockSupport.parkNanos(due - System.nanoTime());
            var id = UUID.randomUUID().toString();
            dueAt.put(id, due);
            device.postLater("/api/progress/reports", report(id, i, 40, Instant.now()))
                    .thenAccept(status -> {
                        if (status == 202) {
                            answered.put(id, System.nanoTime());
                        }
                    });
        }
    }

    private void print() {
        System.out.printf("accepted %d of %d, alerts received %d%n", answered.size(), count, told.size());
        System.out.printf("%-28s %8s %8s %8s %8s%n", "milliseconds", "p50", "p90", "p99", "max");
        print("report sent to 202", dueAt, answered);
        print("202 to alert received", answered, told);
        print("report sent to alert", dueAt, told);
    }

    private static void print(String name, Map<String, Long> from, Map<String, Long> to) {
        var sorted = from.entrySet().stream()
                .filter(start -> to.containsKey(start.getKey()))
                .mapToDouble(start -> (Objects.requireNonNull(to.get(start.getKey())) - start.getValue()) / 1e6)
                .sorted()
                .toArray();
        if (sorted.length > 0) {
            System.out.printf(
                    Locale.ROOT,
                    "%-28s %8.0f %8.0f %8.0f %8.0f%n",
                    name,
                    sorted[sorted.length / 2],
                    sorted[(int) (sorted.length * 0.9)],
                    sorted[(int) (sorted.length * 0.99)],
                    sorted[sorted.length - 1]);
        }
    }

    private String report(String id, int i, int percent, Instant occurredAt) {
        return """
                {"id":"%s","projectId":"%s","activityId":"%s","unit":"%s","percentComplete":%d,"occurredAt":"%s"}""".formatted(id, project(i % projects()), activity(i / projects()), site(), percent, occurredAt);
    }

    private int projects() {
        return (count + ACTIVITIES - 1) / ACTIVITIES;
    }

    private String project(int i) {
        return "%s-%04d".formatted(run, i);
    }

    private String unit(int i) {
        return "%s-U%d".formatted(run, i % UNITS);
    }

    /** The unit that reports from all sites. */
    private String site() {
        return run + "-F";
    }

    private static String activity(int i) {
        return "A%03d".formatted(i);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
