package io.gantry.issuer.token;

import io.gantry.issuer.file.PrivateFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The clients' secrets: a directory for each, with one file that is named like the property that Spring Boot reads from
 * it when the client imports the directory as a configuration tree. The issuer or the standalone command creates it,
 * whichever starts first.
 */
final class ClientSecrets {

    private static final String FILE = "gantry.identity.client-secret";
    private static final int BYTES = 32;

    private final Path data;
    private final SecureRandom random;

    ClientSecrets(Path data, SecureRandom random) {
        this.data = data;
        this.random = random;
    }

    String of(String client) {
        var file = new PrivateFile(data.resolve("clients").resolve(client).resolve(FILE));
        return file.read()
                .map(secret -> new String(secret, StandardCharsets.UTF_8).strip())
                .filter(secret -> !secret.isEmpty())
                .orElseGet(() -> make(file));
    }

    private String make(PrivateFile file) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var secret = HexFormat.of().formatHex(bytes);
        file.write(secret.getBytes(StandardCharsets.UTF_8));
        return secret;
    }
}
