package io.gantry.issuer.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.issuer.login.SignedIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

class GrantFilesTests {

    private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");
    private static final TokenKey KEY = TokenKey.of("refresh_token", "its value");

    @TempDir
    private Path directory;

    private GrantFiles files;

    @BeforeEach
    void inADirectoryThatIsNotThereYet() {
        files = new GrantFiles(directory.resolve("logins"));
    }

    @Test
    void keepLoginsInTheirOrder() {
        var second = grant(NOW);
        var first = grant(NOW.minusSeconds(1));
        files.write(second);
        files.write(first);

        assertThat(new GrantFiles(directory.resolve("logins")).all()).containsExactly(first, second);
    }

    @Test
    void keepNoneThatWasDeleted() {
        var grant = grant(NOW);
        files.write(grant);

        files.delete(grant.id());
        files.delete("never there");

        assertThat(files.all()).isEmpty();
    }

    @Test
    void leaveOutWhatCannotBeRead() throws IOException {
        var grant = grant(NOW);
        files.write(grant);
        Files.writeString(directory.resolve("logins").resolve("other.json"), "{\"id\":");
        Files.writeString(directory.resolve("logins").resolve("half.json.partial"), "{");

        assertThat(files.all()).containsExactly(grant);
    }

    @Test
    void aLoginWithoutAnIdTokenIsNone() {
        var client = RegisteredClient.withId("console")
                .clientId("console")
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .build();

        assertThat(GrantFormat.grant(grant(NOW), client)).isEmpty();
    }

    @Test
    void doNotKeepAnybodyOutWhenTheyCannotBeWritten() throws IOException {
        Files.writeString(directory.resolve("logins"), "no directory");

        files.write(grant(NOW));

        assertThat(directory.resolve("logins")).hasContent("no directory");
    }

    private static KeptGrant grant(Instant since) {
        return new KeptGrant(
                UUID.randomUUID().toString(),
                new SignedIn("wang.min", UUID.randomUUID(), 3),
                Set.of("openid"),
                since,
                since.plus(Duration.ofHours(8)),
                "an ID token",
                Set.of(KEY));
    }
}
