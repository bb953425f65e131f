package io.gantry.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The alert rules as Prometheus' own tool sees them, on machines that have it. */
@Timeout(60)
class PrometheusRulesTests {

    private static final String TOOL = "promtool";

    @ParameterizedTest
    @CsvSource({"check, rules.yml", "test, rules.test.yml"})
    void theToolOfPrometheusFindsNoFault(String does, String file) throws IOException, InterruptedException {
        assumeTrue(Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, TOOL))));

        var process = new ProcessBuilder(TOOL, does, "rules", file)
                .directory(Path.of("../ops/prometheus").toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
    }
}
