package io.gantry.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * Connections of one device that each send the next request when the last one is answered. Each has activities of its own, whose
 * progress grows a little with every round, so that no report gives rise to a delay.
 */
final class ClosedLoop implements AutoCloseable {

    private static final int MOST_MEASURED = 2_000_000;

    private final Site site;
    private final Shape shape;
    private final List<Connection> connections;
    private final int[] sent;
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    ClosedLoop(Site site, int connections, Shape shape) {
        this.site = site;
        this.shape = shape;
        this.connections = IntStream.range(0, connections)
                .mapToObj(i -> site.connect(shape))
                .toList();
        this.sent = new int[connections];
    }

    /** Sends for so many seconds and returns how long each request took. */
    Latencies run(int seconds) {
        accepted.set(0);
        refused.set(0);
        var latencies = new Latencies(MOST_MEASURED);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < connections.size(); i++) {
            int number = i;
            threads.add(new Thread(() -> send(number, end, latencies), "sender-" + i));
        }
        Threads.runAll(threads);
        return latencies;
    }

    /** Reports that were accepted in the last run. */
    long accepted() {
        return accepted.get();
    }

    /** Reports that were refused in the last run. */
    long refused() {
        return refused.get();
    }

    @Override
    public void close() {
        connections.forEach(Connection::close);
    }

    private void send(int number, long end, Latencies latencies) {
        var connection = connections.get(number);
        for (long begun = System.nanoTime(); begun < end; begun = System.nanoTime()) {
            int status = connection.post(shape.body(IntStream.range(0, shape.reports())
                    .mapToObj(i -> next(number))
                    .toList()));
            latencies.add(System.nanoTime() - begun);
            (status == 202 ? accepted : refused).addAndGet(shape.reports());
        }
    }

    private String next(int number) {
        int own = site.activities() / connections.size();
        int count = sent[number]++;
        int hundredths = Math.min(999, count / own + 1);
        return site.report(
                site.newId(),
                number * own + count % own,
                "5" + hundredths / 100 + "." + "%02d".formatted(hundredths % 100));
    }
}
