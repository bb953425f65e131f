package io.gantry.embedded.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/**
 * The broker's main class: formats its storage when that was never done, then is the broker. Formatting in the same JVM
 * saves the two seconds that a second one costs.
 *
 * <p>Runs in the broker's process only; nothing else in this module may touch a class of the broker.
 */
public final class BrokerMain {

    private BrokerMain() {}

    public static void main(String[] args) throws IOException {
        var settings = Path.of(args[0]);
        // Kafka writes this file last and in one step: without it the storage counts as empty, and formatting anew
        // repairs what a killed attempt left.
        if (Files.notExists(dataDirectory(settings).resolve("meta.properties"))) {
            format(Path.of(args[1]));
        }
        Kafka.main(new String[] {settings.toString()});
    }

    private static void format(Path arguments) {
        int status = StorageTool.execute(
                new String[] {"format", "--cluster-id", Uuid.randomUuid().toString(), "@" + arguments}, System.out);
        if (status != 0) {
            System.exit(status);
        }
    }

    private static Path dataDirectory(Path settings) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(settings)) {
            properties.load(reader);
        }
        return Path.of(properties.getProperty("log.dirs"));
    }
}
