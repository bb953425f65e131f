package io.gantry.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The golden samples of event-contract, held against the events that the code really publishes. With {@code
 * -Dgantry.samples=write} samples that are missing are written; one that is there is never changed.
 */
public final class SampleFiles {

    private static final Path FOLDER = Path.of("..", "event-contract", "src", "test", "resources", "samples");
    private static final boolean WRITE = "write".equals(System.getProperty("gantry.samples"));

    private static final DefaultPrettyPrinter LAYOUT = new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectNameValueSpacing(Spacing.AFTER))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"));

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .defaultPrettyPrinter(LAYOUT)
            .build();

    private SampleFiles() {}

    /**
     * Fails if {@code event} is not what the sample of its type called {@code name} says.
     *
     * @param event anything that Jackson writes as an event, with its {@code type}
     */
    public static void check(String name, Object event) {
        var text = JSON.writeValueAsString(event);
        var written = JSON.readTree(text);
        var file = FOLDER.resolve(written.path("type").asString()).resolve(name + ".json");
        try {
            if (WRITE && Files.notExists(file)) {
                write(file, text);
            }
            assertThat(file).exists();
            assertThat(written)
                    .as("%s; samples are never edited: give an event that has changed a new name", file)
                    .isEqualTo(JSON.readTree(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String event) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, event + "\n");
    }
}
