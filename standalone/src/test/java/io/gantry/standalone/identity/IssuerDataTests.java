package io.gantry.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuerDataTests {

    @TempDir
    Path directory;

    @Test
    void makesASecretOnceAndOnlyForItsOwner() throws IOException {
        var data = new IssuerData(directory.resolve("issuer"));

        var settings = data.clientSettings("gantry-console");

        var file = settings.resolve("gantry.identity.client-secret");
        assertThat(Files.readString(file)).matches("[0-9a-f]{64}").isEqualTo(data.clientSecret("gantry-console"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(settings)))
                .isEqualTo("rwx------");
        assertThat(data.clientSecret("gantry-loader")).isNotEqualTo(data.clientSecret("gantry-console"));
    }

    @Test
    void tellsTheFirstPasswordUntilItIsToForgetIt() throws IOException {
        var data = new IssuerData(directory);
        assertThat(data.firstPassword()).isEmpty();
        Files.writeString(directory.resolve("admin-password"), "read-me-once");

        assertThat(data.firstPassword()).contains("read-me-once");
        data.forgetFirstPassword();
        assertThat(data.firstPassword()).isEmpty();
        data.forgetFirstPassword();
    }
}
