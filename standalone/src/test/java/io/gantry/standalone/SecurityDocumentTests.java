package io.gantry.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each promise of docs/security.md names tests, and there are such. */
class SecurityDocumentTests {

    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Tests|Contract))(?:\\.(\\w+))?`");

    @Test
    void everyTestThatIsNamedIsThere() {
        var named = TEST.matcher(Sources.document("docs/security.md"));

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
        return String.join("", Sources.below("src/test/java", file -> file.endsWith(test + ".java")));
    }
}
