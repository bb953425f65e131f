package io.gantry.benchmark;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Reports at a steady rate, whether or not the ones before are answered, each on an activity of its own and less complete than the
 * one before: it is doubted, which is a delay and an alert. Times count from when a report was due to be sent, so a slow
 * answer hides nothing that comes after it.
 */
final class OpenLoop implements AutoCloseable {

    private static final int CONNECTIONS = 96;

    private final Site site;
    private final Arrivals arrivals;
    private final List<? extends Sender> senders;
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private int used;

    /** @param connect opens one of the 96 connections over which it sends */
    OpenLoop(Site site, Arrivals arrivals, Supplier<? extends Sender> connect) {
        this.site = site;
        this.arrivals = arrivals;
        this.senders = Stream.generate(connect).limit(CONNECTIONS).toList();
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
        accepted.clear();
        Threads.runAll(senders.stream()
                .map(sender -> new Thread(() -> {
                    for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                        long due = begin + TimeUnit.SECONDS.toNanos(1) * i / rate;
                        waitUntil(due);
                        var id = site.newId();
                        arrivals.sent(id, due);
                        if (sender.post(site.report(id, first + i, "40")) == 202) {
                            accepted.add(id);
                            answered.add(System.nanoTime() - due);
                        }
                    }
                }))
                .toList());
        return answered;
    }

    /** The ids of the reports that were accepted in the last run. */
    Set<String> accepted() {
        return accepted;
    }

    @Override
    public void close() {
        senders.forEach(Sender::close);
    }

    private static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
