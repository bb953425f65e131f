package io.gantry.project.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gantry.event.AuditEvent.ChainSigned;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptHeadsTests {

    private static final ChainSigned HEAD = ChainKey.of("a1".repeat(32))
            .sign(
                    new UUID(0, 1),
                    Instant.parse("2026-11-28T04:00:00Z"),
                    "chain-17",
                    3,
                    Link.first(new TopicPartition("gantry.audit-events.v1", 3)));

    @TempDir
    private Path directory;

    @Test
    void givesBackTheLastOfEachPartitionToWhoeverStartsNext() {
        var place = directory.resolve("heads");
        new KeptHeads(place).keep(HEAD);

        assertThat(new KeptHeads(place).of(3)).contains(HEAD);
        assertThat(new KeptHeads(place).of(4)).isEmpty();
    }

    @Test
    void areTheirOwnersOnlyAndLeaveNothingElseBehind() throws IOException {
        var place = directory.resolve("heads");
        new KeptHeads(place).keep(HEAD);
        new KeptHeads(place).keep(HEAD);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
                .isEqualTo("rwx------");
        try (var files = Files.list(place)) {
            assertThat(files)
                    .singleElement()
                    .satisfies(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void doNotPassForMissingWhereTheyCannotBeRead() throws IOException {
        Files.writeString(directory.resolve("3.json"), "{");

        assertThatThrownBy(() -> new KeptHeads(directory).of(3)).hasMessageContaining("3.json");
    }
}
