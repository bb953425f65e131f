package io.gantry.progress.status;

import io.gantry.event.DelayEvent;
import io.gantry.event.Event;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** A log, and instances of the service that read it at their own pace and publish late. */
public final class TwoInstances {

    private final List<Event> log = new ArrayList<>();

    /** One instance: its status, how far it has read, and decisions that have not reached the log yet. */
    public final class Instance {

        private ProjectStatus status = ProjectStatus.unknown(Samples.PROJECT, 0);
        private int read;
        private final Queue<DelayEvent> unsent = new ArrayDeque<>();

        public ProjectStatus status() {
            return status;
        }

        public boolean isCaughtUp() {
            return read == log.size();
        }

        /** Reads at most {@code records} on. */
        public void read(int records) {
            for (int i = 0; i < records && !isCaughtUp(); i++) {
                status = status.on(log.get(read), read);
                read++;
            }
        }

        public void decided(List<DelayEvent> events) {
            unsent.addAll(events);
        }

        /** Sends what it has decided, however long ago. */
        public void send() {
            log.addAll(unsent);
            unsent.clear();
        }

        /** Dies and begins again with an empty store. */
        public void startAnew() {
            status = ProjectStatus.unknown(Samples.PROJECT, 0);
            read = 0;
            unsent.clear();
        }
    }

    public Instance instance() {
        return new Instance();
    }

    public void append(Event event) {
        log.add(event);
    }

    public List<Event> log() {
        return List.copyOf(log);
    }
}
