package io.gantry.console.live;

import io.gantry.access.Caller;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * One open page. Signals wait here until the network has taken the ones before, at most one per subject; so a slow page
 * holds up nobody and gets a shorter story.
 */
final class LiveClient {

    private final SseEmitter emitter;
    private final Caller caller;
    private final Executor sender;
    private final int maxWaiting;
    private final Map<Object, Signal> waiting = new LinkedHashMap<>();
    private boolean greetingOrBeatDue;
    private boolean changeDue;
    private boolean sending;

    LiveClient(SseEmitter emitter, Caller caller, Executor sender, int maxWaiting) {
        this.emitter = emitter;
        this.caller = caller;
        this.sender = sender;
        this.maxWaiting = maxWaiting;
    }

    /** Who sits before the page. */
    Caller caller() {
        return caller;
    }

    /** Takes a signal to be sent; false if the page is too far behind. */
    synchronized boolean offer(Signal signal) {
        waiting.remove(signal.subject());
        if (waiting.size() >= maxWaiting) {
            return false;
        }
        waiting.put(signal.subject(), signal);
        startSending();
        return true;
    }

    /** Sends that anything may have changed. */
    synchronized void change() {
        changeDue = true;
        startSending();
    }

    /** Sends a beat, which scripts hear, unless one is on its way. */
    synchronized void beat() {
        greetingOrBeatDue = true;
        startSending();
    }

    /** Ends the connection. Not by the caller's thread: it would wait for a write that hangs. */
    void close() {
        sender.execute(() -> end(emitter::complete));
    }

    private static void end(Runnable ending) {
        try {
            ending.run();
        } catch (IllegalStateException e) {
            // The container has ended the connection at the same moment, and tells so through the emitter's callbacks.
        }
    }

    private void startSending() {
        if (!sending) {
            sending = true;
            sender.execute(this::sendWaiting);
        }
    }

    private void sendWaiting() {
        try {
            for (var next = next(); next != null; next = next()) {
                emitter.send(next);
            }
        } catch (IOException e) {
            // The page has gone. The container tells so through the emitter's callbacks; sending stays true, for good.
        } catch (IllegalStateException e) {
            end(() -> emitter.completeWithError(e));
        }
    }

    private synchronized @Nullable SseEventBuilder next() {
        if (greetingOrBeatDue) {
            greetingOrBeatDue = false;
            return SseEmitter.event().name("beat").data("beat");
        }
        if (changeDue) {
            changeDue = false;
            return SseEmitter.event().name("changed").data("{}", MediaType.APPLICATION_JSON);
        }
        var signals = waiting.values().iterator();
        if (!signals.hasNext()) {
            sending = false;
            return null;
        }
        var signal = signals.next();
        signals.remove();
        return SseEmitter.event().name(signal.type()).data(signal, MediaType.APPLICATION_JSON);
    }
}
