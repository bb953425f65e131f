package io.gantry.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditKeysTests {

    @TempDir
    private Path directory;

    @Test
    void aServiceGetsItsOwnKeyAndNoOther() throws IOException {
        var tree = new AuditKeys(directory).settingsOf("console");

        assertThat(tree.resolve("gantry.writer.key")).content().matches("[0-9a-f]{64}");
        try (var files = Files.list(tree)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void theReaderOfTheTrailKnowsAllAndAloneSigns() throws IOException {
        var keys = new AuditKeys(directory);
        var reader = keys.settingsOf("project-service");
        var issuer = keys.settingsOf("issuer");

        assertThat(reader.resolve("gantry.writer.keys.issuer"))
                .hasSameTextualContentAs(issuer.resolve("gantry.writer.key"));
        assertThat(reader.resolve("gantry.writer.keys.project-service"))
                .hasSameTextualContentAs(reader.resolve("gantry.writer.key"));
        assertThat(reader.resolve("gantry.audit.signing-key")).content().matches("[0-9a-f]{64}");
        assertThat(issuer.resolve("gantry.audit.signing-key")).doesNotExist();
    }

    @Test
    void keysStayAsTheyAre() throws IOException {
        var keys = new AuditKeys(directory);
        var first = Files.readString(keys.settingsOf("project-service").resolve("gantry.audit.signing-key"));
        var until = Files.readString(keys.settingsOf("project-service").resolve("gantry.writer.unsealed-until"));

        var again = new AuditKeys(directory).settingsOf("project-service");

        assertThat(again.resolve("gantry.audit.signing-key")).hasContent(first);
        assertThat(again.resolve("gantry.writer.unsealed-until")).hasContent(until);
    }
}
