package io.gantry.standalone.run;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A process, told apart from a later one that was given the same number.
 *
 * @param startedAt as the operating system tells it; absent where it does not
 */
public record ProcessIdentity(long pid, @Nullable Instant startedAt) {

    static ProcessIdentity of(ProcessHandle process) {
        return new ProcessIdentity(process.pid(), process.info().startInstant().orElse(null));
    }

    static ProcessIdentity of(long pid) {
        return ProcessHandle.of(pid).map(ProcessIdentity::of).orElse(new ProcessIdentity(pid, null));
    }

    /** The process, if it is alive. Where its start is not known nobody can say that it is the same one: then none. */
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
