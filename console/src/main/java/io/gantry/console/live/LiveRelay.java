package io.gantry.console.live;

import io.gantry.console.session.Login;
import io.gantry.problem.Phrase;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Hands signals to those open pages whose business they are. */
@Component
final class LiveRelay implements SmartLifecycle {

    private static final Phrase STOPPING = new Phrase("console-stopping", "this console is about to stop", "此控制台即将停止");

    // What a page was answered in that time after a record may be of before it.
    private static final Duration STORES_FOLLOW_WITHIN = Duration.ofSeconds(2);

    private final LiveProperties properties;
    private final Set<LiveClient> clients = ConcurrentHashMap.newKeySet();
    private final LivePlaces places;
    private final RecentSignals recent;
    private final Counter signals;
    private final Counter dropped;

    // At most one task per page, and only while it is being sent something; so never more threads than pages.
    private final ExecutorService sender = Executors.newCachedThreadPool(LiveRelay::daemon);
    private final Object opened = new Object();
    private @Nullable ScheduledExecutorService heart;
    private volatile boolean running;

    LiveRelay(LiveProperties properties, MeterRegistry meters, InstantSource clock) {
        this.properties = properties;
        this.recent = new RecentSignals(clock);
        this.places = new LivePlaces(properties.maxPerAccount(), properties.maxClients());
        this.signals = meters.counter("gantry.console.live.signals");
        this.dropped = meters.counter("gantry.console.live.dropped");
        meters.gaugeCollectionSize("gantry.console.live.clients", Tags.empty(), clients);
    }

    /**
     * Opens a stream of signals for a page of {@code login}; it ends with the login.
     *
     * @param since when the page has begun, by the console's clock: it hears of what has come since, and just before, too
     * @throws TooManyClientsException if there is no place, or the console is about to stop
     */
    SseEmitter open(Login login, @Nullable Instant since) {
        if (!running) {
            throw new TooManyClientsException(STOPPING);
        }
        places.take(login.caller().account());
        var emitter = new SseEmitter(properties.longest().toMillis());
        var client = new LiveClient(emitter, login.caller(), sender, properties.maxWaiting());
        Runnable end = client::close;
        clients.add(client);
        synchronized (opened) {
            opened.notifyAll();
        }
        login.atEnd(end);
        emitter.onCompletion(() -> {
            login.forget(end);
            forget(client);
        });
        emitter.onError(ignored -> forget(client));
        emitter.onTimeout(emitter::complete);
        client.beat(); // so that the headers leave at once and the page knows that it is connected
        if (since != null) {
            var missed = recent.since(since.minus(STORES_FOLLOW_WITHIN), client.caller());
            if (missed.isEmpty() || !missed.get().stream().allMatch(client::offer)) {
                client.change();
            }
        }
        return emitter;
    }

    /** Tells those who may know. */
    void relay(Signal signal, Audience audience) {
        signals.increment();
        // Before the pages that are open now are told, so that one that opens meanwhile hears of it.
        recent.add(signal, audience);
        for (var client : clients) {
            if (audience.includes(client.caller()) && !client.offer(signal)) {
                dropped.increment();
                client.close();
                forget(client);
            }
        }
    }

    /** Returns when a page is open, or the time is over. */
    void awaitPage(Duration longest) throws InterruptedException {
        synchronized (opened) {
            if (clients.isEmpty()) {
                opened.wait(longest.toMillis());
            }
        }
    }

    /** Tells every page that anything may have changed. */
    void tellChanged() {
        clients.forEach(LiveClient::change);
    }

    private void forget(LiveClient client) {
        if (clients.remove(client)) {
            places.giveBack(client.caller().account());
        }
    }

    @Override
    public synchronized void start() {
        running = true;
        var millis = properties.heartbeat().toMillis();
        var beating = Executors.newSingleThreadScheduledExecutor(LiveRelay::daemon);
        heart = beating;
        beating.scheduleAtFixedRate(() -> clients.forEach(LiveClient::beat), millis, millis, TimeUnit.MILLISECONDS);
    }

    // The highest phase stops first: the web server's graceful stop would wait for open streams in vain.
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (heart != null) {
            heart.shutdown();
        }
        clients.forEach(LiveClient::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "live");
        thread.setDaemon(true);
        return thread;
    }
}
