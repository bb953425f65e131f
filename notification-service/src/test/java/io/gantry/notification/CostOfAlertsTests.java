package io.gantry.notification;

import static io.gantry.notification.Samples.delay;
import static io.gantry.notification.Samples.detected;
import static io.gantry.notification.Samples.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gantry.event.Delay;
import io.gantry.event.DelayEvent;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A benchmark, run by hand: see benchmarks/README.md. What an alert with a webhook costs, at a steady rate: commands to the
 * store, and CPU of each group of threads, of which broker, store and receiver are in the same process.
 */
@EnabledIfSystemProperty(named = "gantry.benchmark", matches = "true")
class CostOfAlertsTests extends RunningService {

    private static final int UNITS = 20;
    private static final List<Integer> RATES = Stream.of(
                    System.getProperty("gantry.benchmark.rates", "20,200").split(","))
            .map(Integer::valueOf)
            .toList();
    private static final int SECONDS = Integer.getInteger("gantry.benchmark.seconds", 20);

    private int next;

    @Test
    void anAlertWithAWebhook() throws Exception {
        for (int i = 0; i < UNITS; i++) {
            publisher.publish(List.of(registered("U-C" + i, null)));
            as(somebodyOf("U-C" + i));
            webhook("U-C" + i, RECEIVER.address("/cost"));
        }
        raise(RATES.get(0), Integer.getInteger("gantry.benchmark.warm-up", 10));
        for (int rate : RATES) {
            measure(rate);
        }
        idle();
    }

    private void measure(int rate) throws Exception {
        var commands = COMMANDS.counted();
        var cpu = cpuByThread();
        var start = System.nanoTime();
        int raised = raise(rate, SECONDS);
        var took = Duration.ofNanos(System.nanoTime() - start);
        var sent = COMMANDS.since(commands);
        var used = cpuByThread();
        cpu.forEach((name, nanos) -> used.merge(name, -nanos, Long::sum));

        System.out.printf("%d alerts at %d/s in %d ms%n", raised, rate, took.toMillis());
        sent.forEach((name, count) -> System.out.printf("%6.2f %s%n", (double) count / raised, name));
        System.out.printf(
                "%6.2f commands an alert%n",
                sent.values().stream().mapToLong(count -> count).sum() / (double) raised);
        used.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .filter(entry -> entry.getValue() > 10_000L * raised)
                .forEach(entry ->
                        System.out.printf("%6.3f ms CPU %s%n", entry.getValue() / 1e6 / raised, entry.getKey()));
    }

    private static void idle() {
        var commands = COMMANDS.counted();
        var cpu = cpuByThread();
        pause(System.nanoTime() + 10_000_000_000L);
        var used = cpuByThread();
        cpu.forEach((name, nanos) -> used.merge(name, -nanos, Long::sum));
        System.out.println("idle, in 10 s: " + COMMANDS.since(commands));
        used.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .filter(entry -> entry.getValue() > 1_000_000L)
                .forEach(entry -> System.out.printf("%6.3f ms CPU/s %s%n", entry.getValue() / 1e7, entry.getKey()));
    }

    private int raise(int rate, int seconds) {
        int before = RECEIVER.at("/cost").size();
        var start = System.nanoTime();
        int count = rate * seconds;
        int raised = 0;
        while (raised < count) {
            pause(start + raised * 1_000_000_000L / rate);
            // Those whose time has come while the broker confirmed the ones before.
            long due = 1 + (System.nanoTime() - start) * rate / 1_000_000_000L;
            var batch = new ArrayList<DelayEvent>();
            for (; raised < Math.min(due, count); raised++) {
                batch.add(detected(one(next++)));
            }
            publisher.publish(batch);
        }
        await().pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(RECEIVER.at("/cost")).hasSize(before + count));
        return count;
    }

    private static Delay one(int n) {
        return delay("GX-C" + n % 100, "U-C" + n % UNITS, "R" + n);
    }

    private static void pause(long until) {
        long left;
        while ((left = until - System.nanoTime()) > 0) {
            LockSupport.parkNanos(left);
        }
    }

    private static Map<String, Long> cpuByThread() {
        var threads = ManagementFactory.getThreadMXBean();
        var used = new TreeMap<String, Long>();
        for (var info : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (info != null) {
                var name = info.getThreadName().replaceAll("[0-9]+", "#");
                used.merge(name, Math.max(0, threads.getThreadCpuTime(info.getThreadId())), Long::sum);
            }
        }
        return used;
    }
}
