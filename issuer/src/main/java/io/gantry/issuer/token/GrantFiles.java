package io.gantry.issuer.token;

import io.gantry.issuer.file.PrivateFile;
import io.gantry.stream.FaultLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The logins that last, a file each. One that cannot be written is good until the next restart: nobody is kept out of Gantry
 * by a full disk.
 */
final class GrantFiles {

    private static final Logger log = LoggerFactory.getLogger(GrantFiles.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SUFFIX = ".json";

    private final Path directory;
    private final FaultLog faults = FaultLog.ofRequests(log, "Keeping logins for the next start");

    GrantFiles(Path directory) {
        this.directory = directory;
    }

    /** In the order of their logins. */
    List<KeptGrant> all() {
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .flatMap(file -> read(file).stream())
                    .sorted(Comparator.comparing(KeptGrant::since))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + directory, e);
        }
    }

    void write(KeptGrant grant) {
        attempt(() -> fileOf(grant.id()).write(JSON.writeValueAsBytes(grant)));
    }

    void delete(String id) {
        attempt(() -> fileOf(id).delete());
    }

    private void attempt(Runnable change) {
        try {
            change.run();
            faults.worked();
        } catch (UncheckedIOException e) {
            faults.failed(e);
        }
    }

    private static Optional<KeptGrant> read(Path file) {
        try {
            return new PrivateFile(file).read().map(json -> JSON.readValue(json, KeptGrant.class));
        } catch (JacksonException e) {
            // Its content speaks of a person.
            log.warn("{} holds no login; whoever it was of logs in again", file);
            return Optional.empty();
        }
    }

    private PrivateFile fileOf(String id) {
        return new PrivateFile(directory.resolve(id + SUFFIX));
    }
}
