package io.gantry.issuer;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The application as it runs, on a free port. */
public record IssuerUnderTest(ConfigurableApplicationContext context) implements AutoCloseable {

    public static final String ADDRESS = "http://localhost:8084";
    public static final String CONSOLE = "http://localhost:18399";
    public static final String PASSWORD = "gantry-demo";

    /** With demo accounts and loader, on the data that lie in {@code data}. */
    public static IssuerUnderTest demo(Path data, String... arguments) {
        var all = new ArrayList<>(List.of("--gantry.issuer.demo-accounts=true", "--gantry.issuer.loader=true"));
        all.addAll(Arrays.asList(arguments));
        return start(data, all.toArray(String[]::new));
    }

    public static IssuerUnderTest start(Path data, String... arguments) {
        var all = new ArrayList<>(List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--gantry.issuer.data=" + data,
                "--gantry.issuer.console=" + CONSOLE,
                // No Kafka: what is to be on record waits.
                "--spring.kafka.bootstrap-servers=127.0.0.1:1",
                "--spring.kafka.producer.properties.max.block.ms=1",
                "--spring.main.banner-mode=off"));
        all.addAll(Arrays.asList(arguments));
        return new IssuerUnderTest(SpringApplication.run(IssuerApplication.class, all.toArray(String[]::new)));
    }

    public URI at(String path) {
        return URI.create("http://localhost:" + port("local.server.port") + path);
    }

    public URI management(String path) {
        return URI.create("http://localhost:" + port("local.management.port") + path);
    }

    private String port(String property) {
        return context.getEnvironment().getRequiredProperty(property);
    }

    @Override
    public void close() {
        context.close();
    }
}
