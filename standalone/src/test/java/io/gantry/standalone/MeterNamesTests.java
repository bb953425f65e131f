package io.gantry.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What dashboards, rules and the manual name is what the services count: Prometheus says nothing of a name that is gone. */
class MeterNamesTests {

    private static final Path ROOT = Path.of("..");
    private static final Pattern USED = Pattern.compile("\\bgantry_[a-z_]+");
    private static final Pattern SHOWN = Pattern.compile("'(gantry\\.[a-z][a-z.]*)'");
    private static final Pattern METER = Pattern.compile("\"(gantry\\.[a-z][a-z.-]*)\"");

    // What Prometheus appends for the kind of a meter and its unit.
    private static final Pattern SUFFIX = Pattern.compile("(_seconds)?(_total|_bucket|_count|_sum|_max)?$");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ops/prometheus/rules.yml",
                "ops/prometheus/rules.test.yml",
                "ops/grafana/dashboards/gantry.json",
                "docs/operations.md"
            })
    void everyMeterOfOursThatIsNamedIsCounted(String file) throws IOException {
        var counted = counted();

        assertThat(USED.matcher(metersIn(Files.readString(ROOT.resolve(file))))
                        .results()
                        .map(used -> used.group()))
                .isNotEmpty()
                .allSatisfy(name ->
                        assertThat(counted).contains(SUFFIX.matcher(name).replaceFirst("")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong.js", "Flow.js"})
    void everyMeterOfOursThatThePageShowsIsCounted(String script) throws IOException {
        var page = ROOT.resolve("console/src/main/resources/static/js/features/operations")
                .resolve(script);

        assertThat(SHOWN.matcher(Files.readString(page)).results().map(shown -> shown.group(1)))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(counted()).contains(name.replace('.', '_')));
    }

    // The manual also names headers and databases.
    private static String metersIn(String text) {
        int begin = text.indexOf("## Meters");
        return begin < 0 ? text : text.substring(begin, text.indexOf("\n## ", begin));
    }

    private static Set<String> counted() throws IOException {
        var names = new TreeSet<String>();
        try (var modules = Files.list(ROOT)) {
            modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(MeterNamesTests::sources)
                    .forEach(source -> METER.matcher(source)
                            .results()
                            .map(meter -> meter.group(1).replace('.', '_').replace('-', '_'))
                            .forEach(names::add));
        }
        return names;
    }

    private static Stream<String> sources(Path directory) {
        try (var files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(MeterNamesTests::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
