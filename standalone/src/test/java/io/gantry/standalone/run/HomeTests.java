package io.gantry.standalone.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HomeTests {

    @TempDir
    private Path directory;

    @Test
    void writesItsFormatIntoANewDirectory() throws IOException {
        var home = directory.resolve("new");

        new Home(home).claim().close();

        assertThat(home.resolve("format")).hasContent(String.valueOf(HomeFormat.CURRENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "broker", "store", "issuer", "logs", "keys"})
    void isItsOwnersOnlyAlsoIfAnOlderGantryHasLeftItOpen(String part) throws IOException {
        var home = directory.resolve("home");
        new Home(home).claim().close();
        Files.setPosixFilePermissions(home.resolve(part), PosixFilePermissions.fromString("rwxr-xr-x"));

        new Home(home).claim().close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(part))))
                .isEqualTo("rwx------");
    }

    @Test
    void leavesADirectoryOpenThatOthersUseToo() throws IOException {
        Files.writeString(directory.resolve("of-somebody-else"), "");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));

        new Home(directory).claim().close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwxr-xr-x");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("store"))))
                .isEqualTo("rwx------");
    }

    @Test
    void makesThePasswordOfTheStoreAndAKeyOnce() throws IOException {
        var keys = new Home(directory).keys();

        var password = Files.readString(keys.storePassword());

        assertThat(password).matches("[0-9a-f]{64}");
        assertThat(keys.storePassword()).hasContent(password);
        assertThat(keys.complete().resolve("gantry.seal.keys")).content().matches("[0-9a-f]{64}");
        assertThat(ServiceKeys.databaseAt(8102, "progress"))
                .isEqualTo("mongodb://gantry:${gantry.store.password}@127.0.0.1:8102/progress"
                        + "?authSource=admin&authMechanism=SCRAM-SHA-256");
    }

    @Test
    void opensADirectoryOfItsOwnFormatAgain() throws IOException {
        new Home(directory).claim().close();
        Files.createDirectories(directory.resolve("broker"));

        new Home(directory).claim().close();

        assertThat(directory.resolve("format")).hasContent(String.valueOf(HomeFormat.CURRENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"broker", "store", "issuer"})
    void refusesDataOfTheTimeBeforeThereWasAFormat(String data) throws IOException {
        Files.createDirectories(directory.resolve(data));

        var refusal = catchThrowableOfType(RefusedException.class, () -> new Home(directory).claim());

        assertThat(refusal.sentence())
                .isEqualTo("The data in " + directory + " belong to an older version of Gantry (format 1, expected: 2)"
                        + " and have been left as they are; move that directory away, or choose another one with"
                        + " --data DIR or GANTRY_HOME=DIR.");
        assertThat(files()).containsExactly(directory.resolve(data));
    }

    @Test
    void refusesDataOfANewerFormat() throws IOException {
        Files.writeString(directory.resolve("format"), "3\n");

        var refusal = catchThrowableOfType(RefusedException.class, () -> new Home(directory).claim());

        assertThat(refusal.sentence()).contains("belong to a newer version of Gantry (format 3, expected: 2)");
        assertThat(files()).containsExactly(directory.resolve("format"));
    }

    @Test
    void refusesAFormatThatIsNoNumber() throws IOException {
        Files.writeString(directory.resolve("format"), "two");

        var refusal = catchThrowableOfType(RefusedException.class, () -> new Home(directory).claim());

        assertThat(refusal.sentence()).contains("says \"two\" (expected: a number)");
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(directory)) {
            return files.toList();
        }
    }
}
