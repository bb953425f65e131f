package io.gantry.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Twenty people who are logged in report twice a second each, first alone, for a minute at most, then while one address sends
 * requests of every kind as fast as it can, each connection one kind. Before, a device sends in arrays what it can, so that heaps
 * are as large as they get, and what is resident afterwards tells what the attack adds.
 */
final class Flood {

    private static final int SENDERS = 20;
    private static final Attack[] KINDS = Attack.values();
    private static final long PACE = TimeUnit.MILLISECONDS.toNanos(500);
    private static final int ACTIVITIES = 600;
    private static final int MOST_ALONE = 60;
    private static final int FILL_SECONDS = 120;
    private static final Pattern ENTRIES =
            Pattern.compile("gantry_audit_entries_total\\{[^}]*outcome=\"(?!done)[^}]*} ([0-9.E+]+)");

    private final Product product;
    private final Options options;
    private final Sections sections;
    private final HttpClient http = HttpClient.newHttpClient();

    Flood(Product product, Options options, Sections sections) {
        this.product = product;
        this.options = options;
        this.sections = sections;
    }

    void run(int connections) {
        var site = new Site(product, ACTIVITIES).register("");
        var people = site.people(SENDERS);
        fill();
        work(site, people, options.warmSeconds());
        product.settle();
        add("nobody else", work(site, people, Math.min(options.seconds(), MOST_ALONE)), Map.of(), 0);

        double entries = entries();
        var answers = new ConcurrentHashMap<String, AtomicInteger>();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(options.seconds());
        var attackers = IntStream.range(0, connections)
                .mapToObj(i -> new Thread(() -> attack(KINDS[i % KINDS.length], end, answers)))
                .toList();
        attackers.forEach(Thread::start);
        var work = work(site, people, options.seconds());
        Threads.joinAll(attackers);
        product.settle();
        add(connections + " connections of one address", work, answers, entries() - entries);
    }

    private void fill() {
        // Other projects: people go on from where nobody has reported more.
        var site = new Site(product, ACTIVITIES).register("");
        try (var device = new ClosedLoop(site, 2, Shape.ARRAY)) {
            device.run(FILL_SECONDS);
            System.err.println("  filled with " + device.accepted() + " reports");
        }
        product.settle();
    }

    private record Work(Latencies latencies, int refused) {}

    private Work work(Site site, List<Session> people, int seconds) {
        var latencies = new Latencies(SENDERS * 2 * (seconds + 1));
        var refused = new AtomicInteger();
        long begin = System.nanoTime();
        long end = begin + TimeUnit.SECONDS.toNanos(seconds);
        var threads = new ArrayList<Thread>();
        for (int sender = 0; sender < SENDERS; sender++) {
            int number = sender;
            threads.add(new Thread(() -> {
                try (var connection = site.connect(Shape.ONE, people.get(number).headers())) {
                    for (long due = begin + number * PACE / SENDERS; due < end; due += PACE) {
                        LockSupport.parkNanos(due - System.nanoTime());
                        var report = site.report(site.newId(), number, "50");
                        if (connection.post(report) != 202) {
                            refused.incrementAndGet();
                        }
                        latencies.add(System.nanoTime() - due);
                    }
                }
            }));
        }
        Threads.runAll(threads);
        return new Work(latencies, refused.get());
    }

    // A connection that is refused or cut is made again.
    private void attack(Attack kind, long end, Map<String, AtomicInteger> answers) {
        while (System.nanoTime() < end) {
            try (var attacker = new Attacker(kind, product.port())) {
                while (System.nanoTime() < end) {
                    count(answers, kind, attacker.send());
                }
            } catch (UncheckedIOException e) {
                count(answers, kind, 0);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            }
        }
    }

    private static void count(Map<String, AtomicInteger> answers, Attack kind, int status) {
        var what = kind.name().toLowerCase(Locale.ROOT) + " " + status;
        answers.computeIfAbsent(what, none -> new AtomicInteger()).incrementAndGet();
    }

    private double entries() {
        try {
            var uri = URI.create("http://127.0.0.1:" + (product.port() + 11) + "/actuator/prometheus");
            var answer = http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
            return ENTRIES.matcher(answer.body())
                    .results()
                    .mapToDouble(result -> Double.parseDouble(result.group(1)))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(String meanwhile, Work work, Map<String, AtomicInteger> answers, double entries) {
        double resident = product.processes().residentMegabytes().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        sections.add(
                "Reports of 20 people, 40 a second, under attack",
                List.of(
                        "meanwhile",
                        "reports",
                        "refused",
                        "answer p50 / p99 ms",
                        "the attacker's answers by kind (0: connection cut)",
                        "entries in the audit trail",
                        "resident MB"),
                List.of(
                        meanwhile,
                        String.valueOf(work.latencies().count()),
                        String.valueOf(work.refused()),
                        work.latencies().toString(),
                        answers.isEmpty() ? "–" : new TreeMap<>(answers).toString(),
                        "%.0f".formatted(entries),
                        "%.0f".formatted(resident)));
    }
}
