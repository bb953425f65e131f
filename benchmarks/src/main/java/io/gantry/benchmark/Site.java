package io.gantry.benchmark;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Projects of thirty activities, registered for one measurement, each activity half complete, and a device that reports on them. */
final class Site {

    static final String REPORTS = "/api/progress/reports";

    private static final int ACTIVITIES = 30;
    private static final int UNITS = 20;
    private static final int BATCH = 300;
    private static final String PASSWORD = "cranes over the north site";

    private final Product product;
    private final Client office;
    private final int projects;
    private final String run =
            "B" + Long.toString(System.currentTimeMillis(), 36).toUpperCase();
    private final SplittableRandom random = new SplittableRandom();
    private String key = "";

    /** @param activities that are needed at least */
    Site(Product product, int activities) {
        this.product = product;
        this.office = product.office();
        this.projects = Math.max(10, (activities + ACTIVITIES - 1) / ACTIVITIES);
    }

    /** Registers everything; the units have a webhook each if {@code hook} is an address, and none if it is empty. */
    Site register(String hook) {
        office.make("/api/registry/units", """
                {"code":"GX","names":{"zh":"高新区"},"kind":"DISTRICT"}""");
        office.make("/api/registry/units", """
                {"code":"%s","names":{"zh":"工地"},"kind":"ENTERPRISE","parent":"GX"}""".formatted(unit()));
        for (int i = 0; i < UNITS; i++) {
            office.make("/api/registry/units", """
                    {"code":"%s","names":{"zh":"单位%d"},"kind":"DEPARTMENT","parent":"GX"}""".formatted(bureau(i), i));
            if (!hook.isEmpty()) {
                office.replaceWhenKnown("/api/notification/units/" + bureau(i) + "/channels", """
                        {"channels":[{"type":"webhook","address":"%s"}]}""".formatted(hook));
            }
        }
        IntStream.range(0, projects).parallel().forEach(this::registerProject);
        key = office.enrol(unit());
        bringHistoryIn();
        // A project whose history is complete is judged from then on.
        IntStream.range(0, projects)
                .parallel()
                .forEach(i -> office.replace(
                        "/api/registry/projects/" + project(i) + "/standing", "{\"standing\":\"ACTIVE\"}"));
        for (int i = 0; i < projects; i += Math.max(1, projects / 20)) {
            while (!office.get("/api/progress/projects/" + project(i)).contains("\"standing\":\"ACTIVE\"")) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
        }
        product.settle();
        return this;
    }

    int activities() {
        return projects * ACTIVITIES;
    }

    /** The ids of its projects. */
    List<String> projects() {
        return IntStream.range(0, projects).mapToObj(this::project).toList();
    }

    Connection connect(Shape shape) {
        return connect(shape, "Authorization: Bearer " + key + "\r\n");
    }

    /** @param credential the header lines that say who sends */
    Connection connect(Shape shape, String credential) {
        var port = product.port();
        return new Connection(
                port,
                "POST " + REPORTS + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n" + credential + "Content-Type: "
                        + shape.mediaType() + "\r\n");
    }

    /** People who report from all sites, logged in at the console. */
    List<Session> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    var name = run.toLowerCase(Locale.ROOT) + "-" + i;
                    office.make("/api/identity/accounts", """
                            {"name":"%s","names":{"zh":"上报员"},"unit":"%s","roles":["reporter"],"password":"%s"}""".formatted(name, unit(), PASSWORD));
                    return Session.begin("http://localhost:" + product.port(), name, PASSWORD);
                })
                .toList();
    }

    /** The report of an activity, {@code 0} to {@link #activities()}, as of now. */
    String report(String id, int activity, String percent) {
        return report(id, activity, percent, Instant.now());
    }

    /** An id that no report has had; cheaper than a secure one. */
    synchronized String newId() {
        long version = random.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x4000L;
        long variant = random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(version, variant).toString();
    }

    private String report(String id, int activity, String percent, Instant seen) {
        return "{\"id\":\"" + id + "\",\"projectId\":\"" + project(activity % projects) + "\",\"activityId\":\"A"
                + activity / projects + "\",\"unit\":\"" + unit() + "\",\"percentComplete\":" + percent
                + ",\"occurredAt\":\"" + seen + "\"}";
    }

    private void registerProject(int i) {
        office.make("/api/registry/projects", """
                {"id":"%s","names":{"zh":"项目%d"},"classification":"INDUSTRY","tier":"100M","stage":"STARTED",
                 "standing":"ONBOARDING",
                 "totalInvestment":1000000,"annualInvestment":1000000,"leadUnit":"%s","responsibleUnit":"%s",
                 "fieldUnit":"%s","requiredFinish":"2035-01-01"}""".formatted(project(i), i, bureau(i), bureau(i), unit()));
        var today = LocalDate.now(ZoneOffset.UTC);
        var activities = IntStream.range(0, ACTIVITIES)
                .mapToObj(activity -> """
                        {"id":"A%d","names":{"zh":"工作%d"},"plannedStart":"%s","plannedFinish":"%s","weight":1}""".formatted(activity, activity, today.minusDays(20), today.plusDays(39)))
                .collect(Collectors.joining(",", "{\"activities\":[", "]}"));
        office.replace("/api/registry/projects/" + project(i) + "/plan", activities);
    }

    private void bringHistoryIn() {
        try (var device = connect(Shape.ARRAY)) {
            var seen = Instant.now().minusSeconds(3600);
            for (int from = 0; from < activities(); from += BATCH) {
                int first = from;
                // A project may be registered and progress-service not have heard of it yet; a repeat needs new ids.
                while (device.post(Shape.ARRAY.body(IntStream.range(first, Math.min(activities(), first + BATCH))
                                .mapToObj(i -> report(newId(), i, "50", seen))
                                .toList()))
                        != 202) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
                }
            }
        }
    }

    private String project(int i) {
        return run + "-" + i;
    }

    private String bureau(int i) {
        return run + "-U" + i % UNITS;
    }

    /** The unit that reports from all sites. */
    private String unit() {
        return run + "-F";
    }
}
