package io.gantry.standalone.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.standalone.system.ApplicationUnderTest.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command says when it cannot do what it is told: one sentence, and no more. */
class CommandSystemTests {

    @TempDir
    private Path directory;

    @Test
    void namesThePortThatIsTakenAndHowToChooseAnother() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // The first of Gantry's ports: a later one could be reported for one between, which this system has given
            // away.
            var outcome = up("--port", String.valueOf(taken.getLocalPort()));

            assertThat(outcome.output())
                    .contains("Port " + taken.getLocalPort() + ", which Gantry's console needs, is taken", "--port N")
                    .doesNotContain("\tat ");
            assertThat(outcome.status()).isEqualTo(1);
        }
    }

    @Test
    void refusesADirectoryItCannotWriteTo() throws IOException {
        var file = Files.createFile(directory.resolve("file"));

        var outcome =
                ApplicationUnderTest.run("up", "--data", file.resolve("below").toString());

        assertThat(outcome.output())
                .startsWith("gantry: Gantry cannot write to its data directory")
                .hasLineCount(1);
        assertThat(outcome.status()).isEqualTo(1);
    }

    @Test
    void saysThatNothingRunsWhereNothingDoes() {
        var outcome = ApplicationUnderTest.run("status", "--data", directory.toString());

        assertThat(outcome.output()).startsWith("Gantry is not running").hasLineCount(1);
        assertThat(outcome.status()).isEqualTo(3);
    }

    @Test
    void refusesASecondGantryOnTheSameData() {
        var home = Product.shared().application().home().toString();

        var outcome = ApplicationUnderTest.run("up", "--data", home, "--port", "31000");

        assertThat(outcome.output())
                .startsWith("gantry: Gantry is already running at http://localhost:")
                .hasLineCount(1);
        assertThat(outcome.status()).isEqualTo(1);
    }

    @Test
    void tellsTheStatusOfEachPart() {
        var home = Product.shared().application().home().toString();

        var outcome = ApplicationUnderTest.run("status", "--data", home);

        assertThat(outcome.output().lines().filter(line -> line.contains(" ready ")))
                .hasSize(3)
                .anyMatch(line -> line.contains("services"));
        assertThat(outcome.status()).isZero();
    }

    private Outcome up(String... arguments) {
        var all = new String[arguments.length + 3];
        all[0] = "up";
        all[1] = "--data";
        all[2] = directory.toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return ApplicationUnderTest.run(all);
    }
}
