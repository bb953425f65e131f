package io.gantry.standalone;

import io.gantry.standalone.demo.DemoLoader;
import io.gantry.standalone.identity.LoaderToken;
import io.gantry.standalone.run.Home;
import io.gantry.standalone.run.Part;
import io.gantry.standalone.run.Ports;
import io.gantry.standalone.run.RefusedException;
import io.gantry.standalone.webhook.WebhookReceiver;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What {@code ./gantry demo} has beyond {@code ./gantry up}, which finds it again in the data of a demo. */
final class Demo {

    private static final String ZONE = "gantry.zone";
    private static final String DEFAULT_ZONE = "Asia/Shanghai";

    // No secret: the login page tells it, too.
    private static final String PASSWORD = "gantry-demo";

    // Short enough that an alert is seen to climb; and the demo's webhooks are received on this machine.
    private static final Map<String, String> SETTINGS = Map.of(
            "gantry.alert.escalate-after", "3m",
            "gantry.webhook.allowed-private-ranges", "127.0.0.1/32",
            "gantry.issuer.demo-accounts", "true",
            "gantry.issuer.demo-password", PASSWORD,
            "gantry.issuer.loader", "true");

    private final Home home;
    private final Ports ports;
    private final Map<String, String> settings;
    private final InstantSource clock;
    private final PrintStream out;

    /** @param settings as typed; they go before the demo's own */
    Demo(Home home, Ports ports, Map<String, String> settings, InstantSource clock, PrintStream out) {
        this.home = home;
        this.ports = ports;
        this.settings = settings;
        this.clock = clock;
        this.out = out;
    }

    /** Makes the data a demo's. */
    void want() {
        DemoLoader.want(home.demoFile(), zone(), clock);
    }

    /** The settings for every service. */
    Map<String, String> settings() {
        var all = new LinkedHashMap<String, String>();
        if (DemoLoader.isWanted(home.demoFile())) {
            all.putAll(SETTINGS);
        }
        all.putAll(settings);
        return all;
    }

    /** Receives the demo's webhooks and loads the portfolio, if the data are a demo's; Gantry is ready for it. */
    void begin() {
        if (!DemoLoader.isWanted(home.demoFile())) {
            return;
        }
        var token = new LoaderToken(ports.http(Part.ISSUER), home.issuer());
        var log = home.logs().resolve("webhooks.log");
        var loader = new DemoLoader(ports.http(Part.CONSOLE), token, home.demoFile(), zone(), webhooks(), clock, out);
        try {
            WebhookReceiver.start(ports.webhookReceiver(), log, loader::webhookSecret, clock);
            loader.load();
        } catch (RuntimeException e) {
            throw new RefusedException("The demo portfolio cannot be loaded: " + e.getMessage()
                    + "; the next ./gantry demo goes on with it.");
        }
        out.println("Webhooks of the demo's units arrive in " + log);
    }

    /** Who can log in, in a line. */
    String accounts() {
        if (DemoLoader.isWanted(home.demoFile())) {
            return "reporter, unit, office, leader, ops, admin; reporter2, unit2 elsewhere; password " + PASSWORD;
        }
        return home.issuer()
                .firstPassword()
                .map(password -> "admin, password " + password + " (told this once)")
                .orElse("admin, and whom it has added");
    }

    /** A command that sends a report; on the demo's data it is accepted as it stands. */
    String exampleReport() {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var id = UUID.nameUUIDFromBytes(now.toString().getBytes(StandardCharsets.UTF_8));
        var project = DemoLoader.exampleProject(home.demoFile());
        var report = """
                {"id":"%s","projectId":"%s","activityId":"A020","unit":"%s","percentComplete":100,"occurredAt":"%s"}""".formatted(id, project.id(), project.unit(), now);
        var key = DemoLoader.isWanted(home.demoFile())
                ? "$(cat " + DemoLoader.exampleKey(home.demoFile()) + ")"
                : "gdk_… (a device's key; the administrator makes it on the page Devices)";
        return "curl http://localhost:" + ports.of(Part.CONSOLE) + "/api/progress/reports -H \"Authorization: Bearer "
                + key + "\" -H 'Content-Type: application/json' -d '" + report + "'";
    }

    private String webhooks() {
        return "http://127.0.0.1:" + ports.webhookReceiver() + WebhookReceiver.PATH;
    }

    private ZoneId zone() {
        var zone = settings.getOrDefault(ZONE, DEFAULT_ZONE);
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new RefusedException(
                    "The time zone " + zone + " is not known (expected: one like " + DEFAULT_ZONE + ").");
        }
    }
}
