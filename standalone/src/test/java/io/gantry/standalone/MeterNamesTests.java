package io.gantry.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What dashboards, rules and the manual name is what the services count: Prometheus says nothing of a name that is gone. */
class MeterNamesTests {

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
    void everyMeterOfOursThatIsNamedIsCounted(String file) {
        var counted = counted();

        assertThat(USED.matcher(metersIn(Sources.document(file))).results().map(used -> used.group()))
                .isNotEmpty()
                .allSatisfy(name ->
                        assertThat(counted).contains(SUFFIX.matcher(name).replaceFirst("")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong.js", "Flow.js"})
    void everyMeterOfOursThatThePageShowsIsCounted(String script) {
        var page = Sources.document("console/src/main/resources/static/js/features/operations/" + script);
        var counted = counted();

        assertThat(SHOWN.matcher(page).results().map(shown -> shown.group(1)))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(counted).contains(name.replace('.', '_')));
    }

    // The manual also names headers and databases.
    private static String metersIn(String text) {
        int begin = text.indexOf("## Meters");
        return begin < 0 ? text : text.substring(begin, text.indexOf("\n## ", begin));
    }

    private static Set<String> counted() {
        var names = new TreeSet<String>();
        Sources.below("src/main/java", file -> file.toString().endsWith(".java"))
                .forEach(source -> METER.matcher(source)
                        .results()
                        .map(meter -> meter.group(1).replace('.', '_').replace('-', '_'))
                        .forEach(names::add));
        return names;
    }
}
