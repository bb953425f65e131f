package io.gantry.benchmark;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Which reports have led to an alert, and how soon. */
final class Arrivals {

    private static final int UUID_LENGTH = 36;
    private static final String TYPE = "\"alert-triggered\"";

    private final Map<String, Long> dueAt = new ConcurrentHashMap<>();
    private volatile Latencies firstQuarter = new Latencies(0);
    private volatile Latencies lastQuarter = new Latencies(0);
    private volatile Latencies all = new Latencies(0);
    private long begin;
    private long end;

    /** Forgets what was before and expects the alerts of {@code count} reports that are sent between two times. */
    synchronized void expect(int count, long begin, long end) {
        this.begin = begin;
        this.end = end;
        dueAt.clear();
        firstQuarter = new Latencies(count);
        lastQuarter = new Latencies(count);
        all = new Latencies(count);
    }

    void sent(String report, long due) {
        dueAt.put(report, due);
    }

    /** Takes the text of an alert event or webhook; the report that it is about is named in it. */
    void take(String text) {
        if (!text.contains(TYPE)) {
            return;
        }
        long now = System.nanoTime();
        for (int quote = text.indexOf('"'); quote >= 0; quote = text.indexOf('"', quote + 1)) {
            int close = quote + 1 + UUID_LENGTH;
            if (close < text.length() && text.charAt(close) == '"') {
                var due = dueAt.remove(text.substring(quote + 1, close));
                if (due != null) {
                    arrived(due, now);
                    return;
                }
            }
        }
    }

    /** Waits until all are there, but no longer than {@code seconds}. */
    void await(int count, int seconds) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (all.count() < count && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    Latencies all() {
        return all;
    }

    /** Of the reports that were sent first, to see whether a queue grows. */
    Latencies firstQuarter() {
        return firstQuarter;
    }

    Latencies lastQuarter() {
        return lastQuarter;
    }

    private void arrived(long due, long now) {
        long quarter = (end - begin) / 4;
        if (due < begin + quarter) {
            firstQuarter.add(now - due);
        } else if (due >= end - quarter) {
            lastQuarter.add(now - due);
        }
        all.add(now - due);
    }
}
