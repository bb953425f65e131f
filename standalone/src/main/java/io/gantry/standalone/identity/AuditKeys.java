package io.gantry.standalone.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The keys of the audit trail: each service's own, which seals what it writes, and the one that signs what was written. They lie
 * in a directory apart from log and store, and are made when they are needed.
 */
public record AuditKeys(Path directory) {

    private static final String OWN = "gantry.writer.key";
    private static final String OF_OTHERS = "gantry.writer.keys.";
    private static final String SIGNING = "gantry.audit.signing-key";
    private static final String UNSEALED_UNTIL = "gantry.writer.unsealed-until";
    private static final List<String> WRITERS =
            List.of("project-service", "progress-service", "notification-service", "issuer", "console");
    private static final String READER = "project-service";
    private static final int KEY_BYTES = 32;

    /** A configuration tree with what {@code service} has to know. */
    public Path settingsOf(String service) {
        var tree = directory.resolve(service);
        if (service.equals(READER)) {
            keysOfAll().forEach((writer, key) -> PrivateFiles.write(tree.resolve(OF_OTHERS + writer), key));
            keyIn(tree.resolve(SIGNING));
            // What an older Gantry has written here has no seal.
            PrivateFiles.write(tree.resolve(UNSEALED_UNTIL), madeAt(tree.resolve(SIGNING)));
        }
        keyIn(tree.resolve(OWN));
        return tree;
    }

    /** Where the heads lie that were signed last: who writes to log and store does not get at these. */
    public Path heads() {
        return directory.resolve("heads");
    }

    private Map<String, String> keysOfAll() {
        var keys = new TreeMap<String, String>();
        WRITERS.forEach(
                writer -> keys.put(writer, keyIn(directory.resolve(writer).resolve(OWN))));
        return keys;
    }

    private static String madeAt(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant().toString();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at " + file, e);
        }
    }

    private static synchronized String keyIn(Path file) {
        if (Files.notExists(file)) {
            var bytes = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(bytes);
            PrivateFiles.write(file, HexFormat.of().formatHex(bytes));
        }
        return PrivateFiles.read(file);
    }
}
