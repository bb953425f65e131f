package io.gantry.standalone.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The browser of this machine, without a window. Each thread has one, for Playwright is for one thread only; closing it closes
 * what was opened in it, and leaves it to the next test.
 */
final class Chromium implements AutoCloseable {

    private static final ThreadLocal<Chromium> OF_THREAD = new ThreadLocal<>();

    // The shell first: without the parts of a browser that nobody sees it takes far less of the processors.
    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage");

    // Of what is expected on a page: several browsers share the processors.
    private static final double PATIENCE_MILLIS = 20_000;

    private final Browser browser;

    private Chromium(Browser browser) {
        this.browser = browser;
    }

    /** That of this thread. Where there is none, says so loudly: on a continuous integration server the test fails then. */
    static Chromium ofThread() {
        var started = OF_THREAD.get();
        if (started == null || !started.browser.isConnected()) {
            started = start();
            OF_THREAD.set(started);
        }
        return started;
    }

    private static Chromium start() {
        var executable = find().orElse(null);
        if (executable == null) {
            var sentence = "NO CHROMIUM FOUND: the browser test has NOT been run. Install chromium or set"
                    + " GANTRY_TEST_CHROMIUM to its path.";
            System.err.println("\n*** " + sentence + "\n");
            if (System.getenv("CI") != null) {
                throw new AssertionError(sentence);
            }
            Assumptions.abort(sentence);
        }
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        playwright.selectors().setTestIdAttribute("data-test");
        var options = new LaunchOptions().setExecutablePath(executable).setArgs(QUIET);
        return new Chromium(playwright.chromium().launch(options));
    }

    Browser browser() {
        return browser;
    }

    /** The processor time that all its processes have taken. */
    Duration cpu() {
        return ProcessHandle.current()
                .descendants()
                .map(ProcessHandle::info)
                .filter(info ->
                        info.command().filter(name -> name.contains("chrom")).isPresent())
                .flatMap(info -> info.totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void close() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
    }

    private static Optional<Path> find() {
        return Stream.concat(Stream.ofNullable(System.getenv("GANTRY_TEST_CHROMIUM")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
