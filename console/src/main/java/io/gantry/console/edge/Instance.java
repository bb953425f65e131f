package io.gantry.console.edge;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.apache.hc.core5.http.HttpHost;

/**
 * One instance of a service, as its answers show it. A process that is stopped, or whose machine is cut off, still has
 * connections, and answers nothing: so it is noted what waits for it.
 */
final class Instance {

    private final HttpHost host;
    private final LongSupplier nanos;
    private final Map<Call, Long> waiting = new ConcurrentHashMap<>();
    private volatile long answeredAt;
    private volatile boolean up = true;

    Instance(HttpHost host, LongSupplier nanos) {
        this.host = host;
        this.nanos = nanos;
        this.answeredAt = nanos.getAsLong();
    }

    HttpHost host() {
        return host;
    }

    boolean isUp() {
        return up;
    }

    /**
     * Notes that a request is sent to it. The call is closed when its answer has begun, or will not come.
     *
     * @param cut makes who waits for the answer wait no longer
     */
    Call begin(Runnable cut) {
        var call = new Call(cut);
        waiting.put(call, nanos.getAsLong());
        return call;
    }

    /** Whether a request has waited that long, and nothing at all was answered meanwhile. */
    boolean hasBeenSilentFor(Duration patience) {
        long since = nanos.getAsLong() - patience.toNanos();
        return answeredAt - since < 0 && waiting.values().stream().anyMatch(sent -> sent - since < 0);
    }

    void answers() {
        answeredAt = nanos.getAsLong();
        up = true;
    }

    /** Notes that it refuses connections. */
    void refuses() {
        up = false;
    }

    /** Notes that it answers nothing, and lets nobody wait for it. */
    void isSilent() {
        up = false;
        waiting.keySet().forEach(call -> call.cut.run());
    }

    final class Call implements AutoCloseable {

        private final Runnable cut;

        private Call(Runnable cut) {
            this.cut = cut;
        }

        void isAnswered() {
            answers();
            close();
        }

        @Override
        public void close() {
            waiting.remove(this);
        }
    }
}
