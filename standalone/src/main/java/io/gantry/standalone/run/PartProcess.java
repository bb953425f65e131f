package io.gantry.standalone.run;

import io.gantry.embedded.broker.EmbeddedBroker;
import io.gantry.embedded.process.ChildProcess;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * One life of a part.
 *
 * @param onExit completes with the exit status
 * @param stop ends it in an orderly way, by force after the given time
 */
record PartProcess(ProcessIdentity identity, CompletableFuture<Integer> onExit, Consumer<Duration> stop) {

    static PartProcess of(EmbeddedBroker broker) {
        return new PartProcess(ProcessIdentity.of(broker.pid()), broker.onExit(), broker::stop);
    }

    static PartProcess of(ChildProcess child) {
        return new PartProcess(ProcessIdentity.of(child.pid()), child.onExit(), child::stop);
    }
}
