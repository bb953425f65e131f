package io.gantry.standalone.run;

import io.gantry.standalone.identity.AuditKeys;
import io.gantry.standalone.identity.IssuerData;
import io.gantry.standalone.identity.PrivateFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * The directory with all data of one Gantry: the broker's log, the document store, log files, running processes.
 *
 * @param directory absolute
 */
public record Home(Path directory) {

    private static final String LOCK = "lock";
    private static final long NEEDED_MEGABYTES = 256;

    public Home {
        directory = directory.toAbsolutePath().normalize();
    }

    Path broker() {
        return directory.resolve("broker");
    }

    Path store() {
        return directory.resolve("store");
    }

    /** What the services read at their start. */
    ServiceKeys keys() {
        return new ServiceKeys(directory.resolve("keys"));
    }

    /** The signing key, the accounts, and the secrets of the embedded issuer. */
    public IssuerData issuer() {
        return new IssuerData(directory.resolve("issuer"));
    }

    /** The keys of the audit trail. */
    AuditKeys auditKeys() {
        return new AuditKeys(directory.resolve("trail"));
    }

    public Path logs() {
        return directory.resolve("logs");
    }

    /** The part's log. */
    Path logOf(PartInstance process) {
        return process.part() == Part.BROKER
                ? broker().resolve("broker.log")
                : logs().resolve(process.label() + ".log");
    }

    /** What a part's JVM prints beside its log: that it starts, and why it cannot. */
    Path outputOf(PartInstance process) {
        return logs().resolve(process.label() + ".out");
    }

    /** Where to look for the reason of a part's end. */
    List<Path> logsOf(PartInstance process) {
        return process.part() == Part.BROKER
                ? List.of(logOf(process), broker().resolve("broker.out"))
                : List.of(logOf(process), outputOf(process));
    }

    /** What has been loaded for the demo; exists once a demo was asked for. */
    public Path demoFile() {
        return directory.resolve("demo.json");
    }

    Path runFile() {
        return directory.resolve("run.json");
    }

    /**
     * Reserves the directory for this process, until the lock is closed or the process ends.
     *
     * @throws RefusedException if another process has it, it cannot be written, or its data have another format; then
     *     nothing in it has been changed
     */
    public HomeLock claim() {
        try {
            var format = new HomeFormat(directory);
            format.require();
            closeToOthers();
            var lock = tryLock().orElseThrow(this::inUse);
            requireSpace();
            format.write();
            closePartsToOthers();
            return lock;
        } catch (IOException e) {
            throw new RefusedException("Gantry cannot write to its data directory " + directory + ": " + reason(e)
                    + "; choose another with --data DIR or GANTRY_HOME=DIR.");
        }
    }

    /** Whether a Gantry has the directory claimed now. */
    boolean isClaimed() {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try {
            var lock = tryLock();
            lock.ifPresent(HomeLock::close);
            return lock.isEmpty();
        } catch (IOException e) {
            throw new RefusedException(
                    "Gantry cannot look into its data directory " + directory + ": " + reason(e) + ".");
        }
    }

    // A directory that others use, too, must stay as it is.
    private void closeToOthers() throws IOException {
        if (!Files.isDirectory(directory) || Files.exists(directory.resolve(LOCK)) || isEmpty()) {
            PrivateFiles.directory(directory);
        }
    }

    // Files in them are as private as their directory, whatever the rights with which an older Gantry has made them.
    private void closePartsToOthers() throws IOException {
        for (var own : List.of(broker(), store(), logs(), keys().tree(), issuer().directory())) {
            PrivateFiles.directory(own);
        }
    }

    private boolean isEmpty() throws IOException {
        try (var files = Files.list(directory)) {
            return files.findAny().isEmpty();
        }
    }

    private Optional<HomeLock> tryLock() throws IOException {
        var channel = FileChannel.open(directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        // The operating system frees the lock however its holder dies.
        var lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new HomeLock(this, channel));
    }

    private RefusedException inUse() {
        var where = RunFile.read(runFile())
                .map(run ->
                        " at " + run.address() + " (process " + run.process().pid() + ")")
                .orElse("");
        return new RefusedException("Gantry is already running" + where + " on the data in " + directory
                + "; see ./gantry status, end it with ./gantry down, or start a second one with --data DIR --port N.");
    }

    private void requireSpace() throws IOException {
        var free = Files.getFileStore(directory).getUsableSpace() >> 20;
        if (free < NEEDED_MEGABYTES) {
            throw new RefusedException("Only " + free + " MB are free on the disk of the data directory " + directory
                    + "; Gantry needs at least " + NEEDED_MEGABYTES + " MB to start.");
        }
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileAlreadyExistsException exists) {
            return exists.getFile() + " is not a directory";
        }
        return e instanceof FileSystemException file && file.getReason() != null ? file.getReason() : e.toString();
    }
}
