package io.gantry.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Reports at a steady rate, whether or not the ones before are answered, each on an activity of its own and less complete than the
 * one before: it is doubted, which is a delay and an alert. Times count from when a report was due to be sent, so a slow
 * answer hides nothing that comes after it.
 */
final class OpenLoop implements AutoCloseable {

    private static final int CONNECTIONS = 96;

    private final Site site;
    private final Arrivals arrivals;
    private final List<Connection> connections;
    private int used;

    OpenLoop(Site site, Arrivals arrivals) {
        this.site = site;
        this.arrivals = arrivals;
        this.connections = IntStream.range(0, CONNECTIONS)
                .mapToObj(i -> site.connect(Shape.ONE))
                .toList();
    }

    /** Sends for so many seconds and returns how long the accepted ones took to be answered. */
    Latencies run(int rate, int seconds) {
        int count = rate * seconds;
        int first = used;
        used += count;
        var answered = new Latencies(count);
        var next = new AtomicInteger();
        long begin = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
        arrivals.expect(count, begin, begin + TimeUnit.SECONDS.toNanos(seconds));
        Threads.runAll(connections.stream()
                .map(connection -> new Thread(() -> {
                    for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                        long due = begin + TimeUnit.SECONDS.toNanos(1) * i / rate;
                        waitUntil(due);
                        var id = site.newId();
                        arrivals.sent(id, due);
                        if (connection.post(site.report(id, first + i, "40")) == 202) {
                            answered.add(System.nanoTime() - due);
                        }
                    }
                }))
                .toList());
        return answered;
    }

    @Override
    public void close() {
        connections.forEach(Connection::close);
    }

    private static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
