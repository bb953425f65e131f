package io.gantry.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each promise of docs/security.md names tests, and there are such. */
class SecurityDocumentTests {

    private static final Path ROOT = Path.of("..");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Tests|Contract))(?:\\.(\\w+))?`");

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        var named = TEST.matcher(Files.readString(ROOT.resolve("docs/security.md")));

        assertThat(named.results()).hasSizeGreaterThan(20).allSatisfy(test -> {
            var source = sourceOf(test.group(1));
            assertThat(source).as(test.group()).isNotEmpty();
            if (test.group(2) != null) {
                assertThat(source).as(test.group()).contains("void " + test.group(2) + "(");
            }
        });
    }

    // All classes of that name: some packages have one each.
    private static String sourceOf(String test) {
        try (var modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .map(sources -> filesNamed(sources, test + ".java"))
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String filesNamed(Path sources, String name) {
        try (var files = Files.walk(sources)) {
            return files.filter(file -> file.endsWith(name))
                    .map(SecurityDocumentTests::read)
                    .collect(Collectors.joining());
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
