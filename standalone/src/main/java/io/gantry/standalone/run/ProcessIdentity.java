package io.gantry.standalone.run;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A process, distinguishable from a later one with the same number.
 *
 * @param startedAt from the operating system; absent where it is unknown
 */
public record ProcessIdentity(long pid, @Nullable Instant startedAt) {

    static ProcessIdentity of(ProcessHandle process) {
        return new ProcessIdentity(process.pid(), process.info().startInstant().orElse(null));
    }

    static ProcessIdentity of(long pid) {
        return ProcessHandle.of(pid).map(ProcessIdentity::of).orElse(new ProcessIdentity(pid, null));
    }

    /** The process, if it is alive. None if its start is unknown, since it might be another one. */
    Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> startedAt != null
                        && process.info()
                                .startInstant()
                                .filter(startedAt::equals)
                                .isPresent());
    }
}
