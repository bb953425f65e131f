package io.gantry.standalone.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchivesTests {

    @TempDir
    Path directory;

    private Distribution distribution;
    private Path library;

    @BeforeEach
    void pack() throws IOException {
        distribution = new Distribution(Files.writeString(directory.resolve("gantry.jar"), "jar"));
        library = Files.writeString(
                Files.createDirectory(directory.resolve("lib")).resolve("a.jar"), "library");
    }

    @Test
    void areUsedByTheJavaAndTheJarsThatMadeThem() throws IOException {
        make();

        var archives = ClassArchives.of(distribution);

        assertThat(archives.whyUnused()).isEmpty();
        assertThat(archives.usingFlags(Part.CONSOLE))
                .anyMatch(flag -> flag.endsWith("console.classes"))
                .isNotEqualTo(archives.usingFlags(Part.ISSUER));
    }

    @Test
    void areNotUsedBeforeThereAreAny() {
        var archives = ClassArchives.of(distribution);

        assertThat(archives.whyUnused()).contains("there are none yet");
        assertThat(archives.usingFlags(Part.CONSOLE)).isEmpty();
    }

    @Test
    void areNotUsedWhileTheyAreMadeAgain() throws IOException {
        make();
        ClassArchives.of(distribution).clear();

        assertThat(ClassArchives.of(distribution).usingFlags(Part.CONSOLE)).isEmpty();
    }

    @Test
    void areNotUsedWithOtherJars() throws IOException {
        make();
        Files.writeString(library, "a newer library");

        var archives = ClassArchives.of(distribution);

        assertThat(archives.whyUnused()).contains("jars or archives have changed since");
        assertThat(archives.usingFlags(Part.CONSOLE)).isEmpty();
    }

    @Test
    void areNotUsedWhenOneOfThemIsCut() throws IOException {
        make();
        Files.writeString(distribution.archives().resolve("console.classes"), "half");

        assertThat(ClassArchives.of(distribution).usingFlags(Part.CONSOLE)).isEmpty();
    }

    @Test
    void areNotUsedByAnotherJava() throws IOException {
        make();
        var origin = distribution.archives().resolve("made-with");
        var lines = new ArrayList<>(Files.readAllLines(origin));
        lines.set(0, "another Java");
        Files.write(origin, lines);

        assertThat(ClassArchives.of(distribution).whyUnused()).contains("they were made by another Java");
    }

    private void make() throws IOException {
        var archives = ClassArchives.of(distribution);
        archives.clear();
        for (var part : Part.values()) {
            Files.writeString(distribution.archives().resolve(part.label() + ".classes"), "the whole archive");
        }
        archives.complete();
    }
}
