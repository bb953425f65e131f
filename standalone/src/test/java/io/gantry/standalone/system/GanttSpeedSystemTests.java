package io.gantry.standalone.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** How fast the Gantt editor shows and moves ten thousand activities; alone, for it is measured. */
@Isolated
class GanttSpeedSystemTests {

    private static final String HEAP = "() => Math.round((performance.memory?.usedJSHeapSize ?? 0) / 1048576)";

    private static final String OPEN = """
            async (hash) => {
                const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
                const until = async (selector) => { while (!document.querySelector(selector)) await frame(); };
                const begin = performance.now();
                location.hash = hash;
                await until('[data-test=bars-row]');
                await frame();
                const firstPaintMillis = Math.round(performance.now() - begin);
                await until('[data-test=bars][data-loaded=true]');
                return { firstPaintMillis, wholeMillis: Math.round(performance.now() - begin), heapMiB: Math.round((performance.memory?.usedJSHeapSize ?? 0) / 1048576) };
            }""";

    private static final String SCROLL = """
            async ([dx, dy]) => {
                const pane = document.querySelector('[data-test=bars-pane]');
                const times = [];
                let last = performance.now();
                for (const end = last + 4000; last < end;) {
                    pane.scrollBy(dx, dy);
                    await new Promise((resolve) => requestAnimationFrame(resolve));
                    const now = performance.now();
                    times.push(now - last);
                    last = now;
                }
                times.sort((a, b) => a - b);
                return { frames: times.length, framesPerSecond: Math.round(times.length / 4), oneOfTwentyTakesMillis: Math.round(times[Math.floor(times.length * 0.95)]) };
            }""";

    /** Figures, not limits: machines differ. */
    @Test
    void tenThousandActivitiesAreScrolled() {
        GanttChart.with(
                new NewContextOptions().setViewportSize(1440, 900).setLocale("zh-CN"), "LARGE", large(), chart -> {
                    var page = chart.page();
                    var opened = page.evaluate(OPEN, "#/projects/" + chart.project() + "/gantt");
                    var work = new MainThread(page);
                    System.out.println("Gantt chart of 10,000 activities: " + opened);
                    for (var by : List.of(List.of(0, 24), List.of(0, 900), List.of(40, 60))) {
                        System.out.println(
                                "  scrolled by " + by + " a frame: " + work.of(() -> page.evaluate(SCROLL, by)));
                    }
                    System.out.println("  then " + page.evaluate(HEAP) + " MiB of heap");
                    chart.take("gantt-large");

                    assertThat(page.getByTestId("bars-tree")).hasAttribute("aria-rowcount", "10001");
                    assertThat(page.getByTestId("bars-row").count()).isBetween(10, 100);
                });
    }

    /** How long the page's thread works for something, whatever else the machine is busy with. */
    private static final class MainThread {

        private final CDPSession session;

        MainThread(Page page) {
            session = page.context().newCDPSession(page);
            var domain = new JsonObject();
            domain.addProperty("timeDomain", "threadTicks");
            session.send("Performance.enable", domain);
        }

        /** What it says, and how long it took for each frame. */
        String of(Supplier<Object> does) {
            double before = seconds();
            var said = (Map<?, ?>) does.get();
            int frames = ((Number) Objects.requireNonNull(said.get("frames"))).intValue();
            return "%s, %.1f ms of the page's thread a frame".formatted(said, 1_000 * (seconds() - before) / frames);
        }

        private double seconds() {
            for (var metric : session.send("Performance.getMetrics").getAsJsonArray("metrics")) {
                if (metric.getAsJsonObject().get("name").getAsString().equals("TaskDuration")) {
                    return metric.getAsJsonObject().get("value").getAsDouble();
                }
            }
            throw new AssertionError("no TaskDuration");
        }
    }

    private static String large() {
        var start = LocalDate.of(2026, 3, 2);
        return IntStream.range(0, 10_000)
                .mapToObj(i -> {
                    int group = i / 50;
                    boolean summary = i % 50 == 0;
                    var from = start.plusDays(group * 7L + (summary ? 0 : i % 50));
                    var network = summary
                            ? ""
                            : ",\"parent\":\"A%05d\"%s".formatted(group * 50, i % 50 == 1 ? "" : links(i - 1));
                    return """
                            {"id":"A%05d","names":{"zh":"第%d段第%d项工作"},"plannedStart":"%s","plannedFinish":"%s","weight":1%s}""".formatted(i, group + 1, i % 50, from, from.plusDays(20), network);
                })
                .collect(Collectors.joining(",", "{\"activities\":[", "]}"));
    }

    private static String links(int predecessor) {
        return ",\"links\":[{\"predecessor\":\"A%05d\",\"type\":\"SS\",\"lagDays\":1}]".formatted(predecessor);
    }
}
