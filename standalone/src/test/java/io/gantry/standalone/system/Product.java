package io.gantry.standalone.system;

import io.gantry.testing.ClockFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** A running product that the tests of one run share, and the clock of its services. Who moves the clock is {@code @Isolated}. */
record Product(ApplicationUnderTest application, ClockFile clock) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final class Shared {

        static final Product INSTANCE = start();
    }

    /** The one of this test run. */
    static Product shared() {
        return Shared.INSTANCE;
    }

    /** The time that the services have. */
    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }

    /** Moves the clock to just after the end of {@code day}. */
    void letEnd(LocalDate day) {
        var next = day.plusDays(1).atStartOfDay(ZONE).toInstant().plusSeconds(1);
        clock.moveBy(Duration.between(now(), next));
    }

    private static Product start() {
        var name = "product-" + UUID.randomUUID();
        var file = ApplicationUnderTest.artefacts().resolve(name + ".clock").toAbsolutePath();
        var product = Path.of(System.getProperty("gantry.distribution", "target/gantry"));
        var copy = product.resolveSibling("gantry-with-a-clock");
        MovableDistribution.copy(product, copy);
        var application = ApplicationUnderTest.start(
                copy,
                name,
                "--set",
                "gantry.testing.clock-file=" + file,
                "--set",
                "gantry.session.max-per-account=1000",
                "--set",
                "gantry.issuer.logins-per-account=1000",
                "--set",
                "gantry.limits.account.burst=100000",
                "--set",
                "gantry.limits.device.burst=100000",
                "--set",
                "gantry.limits.bearer.burst=100000",
                "--set",
                "gantry.limits.address.burst=100000",
                "--set",
                "gantry.limits.strangers.burst=100000",
                "--set",
                "gantry.limits.page.burst=100000",
                "--set",
                "gantry.issuer.limits.address.burst=100000",
                "--set",
                "gantry.issuer.limits.strangers.burst=100000",
                "--set",
                "gantry.issuer.limits.bearer.burst=100000",
                "--set",
                "gantry.limits.total.per-second=100000");
        Runtime.getRuntime().addShutdownHook(new Thread(application::close));
        return new Product(application, new ClockFile(file));
    }
}
