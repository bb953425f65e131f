package io.gantry.benchmark;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reports at a steady rate, each a delay, an alert and a webhook, while each process is killed once and started again by the
 * supervisor. Whoever sends repeats what was not answered. In the end every accepted report must be stored and have led to one delay, one
 * alert and its webhook.
 */
final class Kills {

    private static final int LAST_ALERT_SECONDS = 300;

    private final Product product;
    private final Options options;
    private final Sections sections;

    Kills(Product product, Options options, Sections sections) {
        this.product = product;
        this.options = options;
        this.sections = sections;
    }

    void run(int rate) {
        var arrivals = new Arrivals();
        try (var sink = new WebhookSink(arrivals)) {
            var site = new Site(product, rate * options.seconds()).register(sink.address());
            try (var load = new OpenLoop(site, arrivals, () -> new PatientSender(() -> site.connect(Shape.ONE)))) {
                var parts = product.processes().killable();
                var killer = new Thread(() -> killEach(parts), "killer");
                killer.start();
                var answered = load.run(rate, options.seconds());
                Threads.joinAll(List.of(killer));
                arrivals.await(answered.count(), LAST_ALERT_SECONDS);
                add(rate, parts, site, load.accepted(), answered, arrivals);
            }
        }
    }

    private void killEach(List<String> parts) {
        long pause = TimeUnit.SECONDS.toNanos(options.seconds()) / (parts.size() + 1);
        long begin = System.nanoTime();
        for (int i = 0; i < parts.size(); i++) {
            long at = begin + pause * (i + 1);
            for (long left = at - System.nanoTime(); left > 0; left = at - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            System.err.println("  " + parts.get(i) + " is killed");
            product.processes().kill(parts.get(i));
        }
    }

    private void add(
            int rate, List<String> parts, Site site, Set<String> accepted, Latencies answered, Arrivals arrivals) {
        var delays = Told.delays(product.broker());
        var alerts = Told.alerts(product.broker());
        sections.add(
                "While each process is killed once",
                List.of(
                        "load",
                        "killed",
                        "reports accepted",
                        "202 p50 / p99 ms",
                        "not stored",
                        "without a delay, an alert, a webhook",
                        "delays, alerts that began twice",
                        "alert p50 / p99 ms"),
                List.of(
                        rate + "/s for " + options.seconds() + " s",
                        String.join(", ", parts),
                        accepted.size() + " of " + rate * options.seconds(),
                        answered.toString(),
                        String.valueOf(missing(accepted, stored(site))),
                        missing(accepted, delays.ids()) + ", " + missing(accepted, alerts.ids()) + ", "
                                + (accepted.size() - arrivals.all().count()),
                        delays.twice() + ", " + alerts.twice(),
                        arrivals.all().toString()));
    }

    private Set<String> stored(Site site) {
        var office = product.office();
        var stored = new HashSet<String>();
        for (var project : site.projects()) {
            var answer = office.get("/api/progress/projects/" + project + "/reports?limit=500");
            JsonMapper.shared()
                    .readTree(answer)
                    .path("items")
                    .forEach(report -> stored.add(report.path("id").asString()));
        }
        return stored;
    }

    private static int missing(Set<String> accepted, Set<String> there) {
        return (int) accepted.stream().filter(id -> !there.contains(id)).count();
    }
}
