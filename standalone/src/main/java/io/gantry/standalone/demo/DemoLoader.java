package io.gantry.standalone.demo;

import io.gantry.event.Standing;
import io.gantry.standalone.demo.Portfolio.Story;
import io.gantry.standalone.identity.LoaderToken;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Brings the demo portfolio in over HTTP, once. Each step finds out what is there already, so an interrupted load goes
 * on where it was.
 */
public final class DemoLoader {

    private static final long SEED = 133;
    private static final int AT_ONCE = 4;
    private static final int EXAMPLE = 7;
    private static final int MOST_PROJECTS = 500;

    private final GantryClient gantry;
    private final Path file;
    private final ZoneId zone;
    private final InstantSource clock;
    private final PrintStream out;
    private final String webhooks;
    private final long bornNanos = System.nanoTime();

    /**
     * @param address of Gantry's console
     * @param token with which the loader speaks to it
     * @param file remembers how far the demo is loaded; lies with the data
     * @param webhooks where units that have a webhook are told; a unit's code is appended
     */
    public DemoLoader(
            String address,
            LoaderToken token,
            Path file,
            ZoneId zone,
            String webhooks,
            InstantSource clock,
            PrintStream out) {
        this.gantry = new GantryClient(address, token, words -> out.println("  " + words));
        this.file = file;
        this.zone = zone;
        this.webhooks = webhooks;
        this.clock = clock;
        this.out = out;
    }

    /** Whether the data beside {@code file} are, or are to be, the demo's. */
    public static boolean isWanted(Path file) {
        return Files.exists(file);
    }

    /** Remembers that a demo is wanted, before anything of it is there. */
    public static void want(Path file, ZoneId zone, InstantSource clock) {
        if (!isWanted(file)) {
            new DemoFile(SEED, LocalDate.ofInstant(clock.instant(), zone), false).write(file);
        }
    }

    /** A project of the demo and the unit that reports on it. */
    public record Example(String id, String unit) {}

    /** One to try things on; where there is no demo, one as it might be. */
    public static Example exampleProject(Path file) {
        var row = Table.read("projects.txt").get(EXAMPLE - 1);
        var year = DemoFile.read(file).map(state -> state.day().getYear()).orElse(2026);
        return new Example(StoryTeller.id(year, EXAMPLE), row.get(2));
    }

    /** The key of a device of the example's unit, left there for trying the demo from a terminal. */
    public static Path exampleKey(Path file) {
        return file.resolveSibling("demo-device.key");
    }

    /** Loads what is not there yet. */
    public void load() {
        want(file, zone, clock);
        var state = DemoFile.read(file).orElseThrow();
        if (state.loaded()) {
            out.println("The demo portfolio, made on " + state.day() + ", is there.");
            return;
        }
        out.println("The demo portfolio is loaded; the pages show it as it comes.");
        var devices = new FieldDevices(gantry, exampleProject(file).unit(), exampleKey(file));
        var portfolio = new PortfolioPlanner(state.seed(), state.day(), zone, webhooks).plan();
        portfolio
                .units()
                .forEach(unit -> gantry.post("/api/registry/units", unit).expect(200, 201));
        tell(portfolio.units().size() + " units");
        register(portfolio.stories());
        var course = new DemoCourse(gantry, state.day());
        each(portfolio.stories(), story -> course.lay(story, numberOf(story)));
        portfolio.webhooks().forEach(this::setWebhook);
        var elements = new DemoElements(gantry, state.day());
        each(portfolio.stories(), story -> elements.need(story, numberOf(story)));
        tell(portfolio.stories().size() + " projects");
        var reports = portfolio.stories().stream()
                .flatMap(story -> story.reports().stream())
                .toList();
        new ReportSender(gantry, devices).send(reports);
        tell(reports.size() + " reports");
        each(portfolio.stories(), story -> completeOnboarding(story, course));
        var targets = new DemoTargets(gantry, state.day());
        each(portfolio.stories(), story -> targets.set(story, numberOf(story)));
        var example = portfolio.stories().get(EXAMPLE - 1).project();
        targets.order(portfolio.units(), example.responsibleUnit());
        tell("targets and task books");
        tell(portfolio.stories().stream().mapToInt(story -> story.plan().size()).sum() + " activities");
        new DayOfWork(gantry, devices, zone, clock).happen(portfolio.stories());
        tell("alerts, some of them acknowledged");
        new DemoFile(state.seed(), state.day(), true).write(file);
    }

    /** The secret with which Gantry signs what it tells a unit. */
    public String webhookSecret(String unit) {
        var channels = gantry.get(channels(unit)).expect(200).body().path("channels");
        return gantry.get(channels(unit) + "/" + channels.path(0).path("id").asString() + "/secret")
                .expect(200)
                .body()
                .path("secret")
                .asString();
    }

    // The unit is registered, and notification-service may not have read that yet.
    private void setWebhook(String unit, String address) {
        var body = Map.of("channels", List.of(Map.of("type", "webhook", "address", address)));
        gantry.putWhenKnown(channels(unit), body).expect(200);
    }

    private static String channels(String unit) {
        return "/api/notification/units/" + unit + "/channels";
    }

    // Their history comes after them: until that is complete nothing is judged.
    private void register(List<Story> stories) {
        var there = gantry.get("/api/registry/projects?limit=" + MOST_PROJECTS)
                .expect(200)
                .body()
                .path("items")
                .valueStream()
                .map(project -> project.path("id").asString())
                .collect(Collectors.toSet());
        var wanted = stories.stream()
                .filter(story -> !there.contains(story.project().id()))
                .toList();
        if (!wanted.isEmpty()) {
            gantry.postFile("/api/registry/project-list", ProjectList.of(wanted, Standing.ONBOARDING))
                    .expect(200);
        }
    }

    private void completeOnboarding(Story story, DemoCourse course) {
        course.advance(story, numberOf(story));
        course.handOver(story, numberOf(story));
        gantry.put(path(story) + "/standing", Map.of("standing", Standing.ACTIVE))
                .expect(200);
    }

    // Its place in the demo's list ends its id.
    private static int numberOf(Story story) {
        var id = story.project().id();
        return Integer.parseInt(id.substring(id.length() - 3));
    }

    private static String path(Story story) {
        return "/api/registry/projects/" + story.project().id();
    }

    private void tell(String what) {
        var seconds = Duration.ofNanos(System.nanoTime() - bornNanos).toMillis() / 1000.0;
        out.printf(Locale.ROOT, "  %-36s %5.1f s%n", what, seconds);
    }

    private static <T> void each(List<T> items, Consumer<T> work) {
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var all = items.stream()
                    .map(item -> CompletableFuture.runAsync(() -> work.accept(item), threads))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(all).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            threads.shutdownNow();
        }
    }
}
