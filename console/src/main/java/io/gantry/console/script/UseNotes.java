package io.gantry.console.script;

import io.gantry.stream.Poller;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;

/** Gathers the uses of tokens, and writes them together now and then: no request waits for that, nor costs a write. */
final class UseNotes implements SmartLifecycle {

    static final Duration EVERY = Duration.ofSeconds(10);

    private final Map<String, Instant> gathered = new ConcurrentHashMap<>();
    private final TokenUses uses;
    private final InstantSource clock;
    private final Poller poller = new Poller("token-uses", EVERY, this::write);

    UseNotes(TokenUses uses, InstantSource clock) {
        this.uses = uses;
        this.clock = clock;
    }

    /** Notes that a service has let a token in just now. */
    void used(String id) {
        gathered.put(id, clock.instant());
    }

    /** Writes what has been gathered; what the store does not take stays for the next time. */
    void write() {
        var now = Map.copyOf(gathered);
        uses.note(now);
        now.forEach(gathered::remove);
    }

    @Override
    public void start() {
        poller.start();
    }

    /** Also writes what has been gathered since. */
    @Override
    public void stop() {
        poller.wake();
        poller.stop();
    }

    @Override
    public boolean isRunning() {
        return poller.isRunning();
    }
}
