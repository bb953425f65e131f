package io.gantry.standalone.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The issuer's directory, as far as it is known here; the issuer's README tells of all of it.
 *
 * @param directory is made when it is needed
 */
public record IssuerData(Path directory) {

    private static final String SECRET = "gantry.identity.client-secret";

    /** A configuration tree with a client's secret, which is made if it is not there. */
    public Path clientSettings(String client) {
        var tree = directory.resolve("clients").resolve(client);
        PrivateFiles.makeSecret(tree.resolve(SECRET));
        return tree;
    }

    String clientSecret(String client) {
        try {
            return Files.readString(clientSettings(client).resolve(SECRET)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The password that the issuer has made up for its first account, as long as nobody was told. */
    public Optional<String> firstPassword() {
        try {
            return Files.exists(firstPasswordFile())
                    ? Optional.of(Files.readString(firstPasswordFile()).strip())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets the password: from now on only those who have been given it know it. */
    public void forgetFirstPassword() {
        try {
            Files.deleteIfExists(firstPasswordFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path firstPasswordFile() {
        return directory.resolve("admin-password");
    }
}
