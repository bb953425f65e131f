package io.gantry.standalone.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Class archives: made by one command, and used by every start from then on. It takes four minutes, and is run when the
 * archives or the start of the parts are changed: {@code ./gantry test -Dgantry.test.archives=true}.
 */
@EnabledIfSystemProperty(named = "gantry.test.archives", matches = "true")
class ArchiveSystemTests {

    private static final Path PROCESSES = Path.of("/proc");

    @Test
    void everyPartStartsFromTheArchiveThatTheCommandHasMade() throws IOException {
        var made = ApplicationUnderTest.run("archive");

        assertThat(made.output()).isEmpty();
        assertThat(made.status()).isZero();
        startsFromThem("archives");
        startsFromThem("archives-apart", "--apart");
    }

    private static void startsFromThem(String name, String... arguments) throws IOException {
        try (var application = ApplicationUnderTest.start(name, arguments)) {
            assertThat(application.home().resolve("gantry.log"))
                    .content()
                    .contains("Gantry is ready")
                    .doesNotContain("without class archives");
            for (var process : processes(application.home())) {
                assertThat(Files.readString(process.resolve("maps"))).contains(".classes");
            }
        }
    }

    // None on a system without such files.
    private static List<Path> processes(Path home) throws IOException {
        if (Files.notExists(PROCESSES)) {
            return List.of();
        }
        try (var all = Files.list(PROCESSES)) {
            return all.filter(process -> isPartOn(home, process)).toList();
        }
    }

    private static boolean isPartOn(Path home, Path process) {
        try {
            var line = Files.readString(process.resolve("cmdline"));
            return line.contains(home.toString()) && line.contains("ParentWatch");
        } catch (IOException e) {
            // No process, or gone.
            return false;
        }
    }
}
