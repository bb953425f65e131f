package io.gantry.progress.delay;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.progress.rule.DelayRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RulesDocumentTests {

    private static final Path DOCUMENT = Path.of("..", "docs", "rules.md");

    @Test
    void theDocumentSaysWhatTheDescriptorsSay() throws IOException {
        var expected = RulesDocument.of(
                InstalledRules.find().stream().map(DelayRule::descriptor).toList());
        if (Boolean.getBoolean("gantry.docs.write")) {
            Files.writeString(DOCUMENT, expected);
        }

        assertThat(DOCUMENT).hasContent(expected);
    }
}
