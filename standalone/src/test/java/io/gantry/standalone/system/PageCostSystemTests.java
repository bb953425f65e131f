package io.gantry.standalone.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What pages cost whoever looks at them: what comes over a slow network, and the time that takes, printed. If
 * {@code gantry.live.seconds} says for how long, also the browser's processor time while there is one report a second, and how
 * long after its acceptance each is shown. That counts every browser of this run, so it wants no other test beside it.
 */
class PageCostSystemTests {

    // Slow 4G, as browsers' own tools have it.
    private static final int LATENCY_MILLIS = 150;
    private static final double BYTES_DOWN = 1.6 * 1024 * 1024 / 8;
    private static final double BYTES_UP = 750.0 * 1024 / 8;

    private static final int SECONDS = Integer.getInteger("gantry.live.seconds", 0);

    // The page's own clock is that of this machine. Of what the page skips it shows what came next.
    private static final String NOTE_WHAT_IS_SHOWN = """
            () => {
              window.shown = {};
              const note = () => {
                const percent = parseFloat(document.querySelector('[data-test=row-percent]')?.textContent);
                window.shown[percent] ??= Date.now();
              };
              new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true });
            }
            """;

    private final Neighbourhood place = Neighbourhood.shared();

    @Test
    void onASlowNetwork() {
        try (var chromium = Chromium.ofThread();
                var first = chromium.browser().newContext()) {
            var page = slow(first);
            var signIn = until(
                    () -> page.navigate(place.application().page()),
                    () -> assertThat(page.getByTestId("sign-in-page")).isVisible());
            Visitor.signIn(page, place, "leader");
            assertThat(page.getByTestId("portfolio-row").first()).isVisible();
            var warm = new AtomicReference<>(Duration.ZERO);
            // When another test has just changed something, the page fetches that, too.
            Awaitility.await().untilAsserted(() -> {
                warm.set(until(
                        page::reload,
                        () -> assertThat(page.getByTestId("portfolio-row").first())
                                .isVisible()));
                var weight = PageWeight.of(page, "Portfolio on a slow network, warm");
                assertThat(weight.requests()).isLessThanOrEqualTo(4);
                assertThat(weight.bytes()).isLessThanOrEqualTo(40 * 1024);
            });
            // The session, and nothing else that the first has kept.
            try (var second = chromium.browser().newContext()) {
                second.addCookies(first.cookies());
                var empty = slow(second);
                var cold = until(
                        () -> empty.navigate(place.application().page()),
                        () -> assertThat(empty.getByTestId("portfolio-row").first())
                                .isVisible());
                var coldWeight = PageWeight.of(empty, "Portfolio on a slow network, cold");
                System.out.printf(
                        "Slow 4G: sign-in cold %d ms, portfolio cold %d ms, warm %d ms%n",
                        signIn.toMillis(), cold.toMillis(), warm.get().toMillis());
                // What time it takes depends on what else runs; what has to come, on the pages alone.
                assertThat(coldWeight.requests()).isLessThanOrEqualTo(25);
                assertThat(coldWeight.bytes()).isLessThanOrEqualTo(120 * 1024);
            }
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "gantry.live.seconds", matches = "[1-9][0-9]*")
    void whileReportsComeIn() {
        var branch = place.own();
        try (var chromium = Chromium.ofThread();
                var context = chromium.browser().newContext()) {
            var page = context.newPage();
            Visitor.signIn(page, place, "leader");
            page.navigate(place.application().page() + "/#/?q=" + branch.project());
            assertThat(page.getByTestId("live-indicator")).hasAttribute("data-state", "open");
            assertThat(page.getByTestId("portfolio-row")).hasCount(1);

            var calm = cpuWhile(chromium, second -> {});
            page.evaluate(NOTE_WHAT_IS_SHOWN);
            var accepted = new TreeMap<Double, Long>();
            var live = cpuWhile(chromium, second -> {
                branch.report(tenths(100 + second));
                accepted.put(tenths(100 + second).doubleValue(), System.currentTimeMillis());
            });

            System.out.printf(
                    "Portfolio for %d s: %d ms of processor a second without reports, %d with one a second%n",
                    SECONDS, calm.toMillis() / SECONDS, live.toMillis() / SECONDS);
            assertThat(page.getByTestId("row-percent"))
                    .hasText(tenths(100 + SECONDS).stripTrailingZeros().toPlainString() + "%");
            var waits = waits(accepted, page);
            System.out.printf(
                    "From a report's 202 to the changed page: p50 %d ms, p99 %d ms of %d%n",
                    waits.get(waits.size() / 2), waits.get(waits.size() * 99 / 100), waits.size());
        }
    }

    /** In milliseconds, the shortest first. */
    private static List<Long> waits(Map<Double, Long> accepted, Page page) {
        var shown = new TreeMap<Double, Long>();
        ((Map<?, ?>) Objects.requireNonNull(page.evaluate("window.shown")))
                .forEach(
                        (percent, at) -> shown.put(Double.valueOf(String.valueOf(percent)), ((Number) at).longValue()));
        return accepted.entrySet().stream()
                .map(report -> shown.tailMap(report.getKey()).values().stream()
                                .mapToLong(at -> at)
                                .min()
                                .orElseThrow()
                        - report.getValue())
                .sorted()
                .toList();
    }

    private static BigDecimal tenths(int number) {
        return BigDecimal.valueOf(number, 1);
    }

    private static Duration cpuWhile(Chromium chromium, IntConsumer eachSecond) {
        var before = chromium.cpu();
        for (int second = 1; second <= SECONDS; second++) {
            eachSecond.accept(second);
            var over = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
            Awaitility.await().until(() -> System.nanoTime() > over);
        }
        return chromium.cpu().minus(before);
    }

    private static Duration until(Runnable begin, Runnable useful) {
        long begun = System.nanoTime();
        begin.run();
        useful.run();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static Page slow(BrowserContext context) {
        var page = context.newPage();
        var network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", LATENCY_MILLIS);
        network.addProperty("downloadThroughput", BYTES_DOWN);
        network.addProperty("uploadThroughput", BYTES_UP);
        context.newCDPSession(page).send("Network.emulateNetworkConditions", network);
        return page;
    }
}
