package io.gantry.progress.delay;

import io.gantry.event.DelayEvent;
import io.gantry.event.Event;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A log, and instances of the service that read it at their own pace and publish late. */
final class TwoInstances {

    private final List<Event> log = new ArrayList<>();

    /** One instance: what it knows, how far it has read, and decisions that have not reached the log yet. */
    final class Instance {

        private Judging judging = new Judging();
        private int read;
        private final Queue<DelayEvent> unsent = new ArrayDeque<>();

        boolean isCaughtUp() {
            return read == log.size();
        }

        /** Reads at most {@code records} on. */
        void read(int records) {
            for (int i = 0; i < records && !isCaughtUp(); i++) {
                judging.project.on(log.get(read));
                read++;
            }
        }

        void judge(Instant now) {
            var decision = judging.decide(now);
            unsent.addAll(decision.events());
            decision.settled().forEach(judging.project::settle);
        }

        /** Sends what it has decided, however long ago. */
        void send() {
            log.addAll(unsent);
            unsent.clear();
        }

        /** Dies and begins again with an empty store. */
        void startAnew() {
            judging = new Judging();
            read = 0;
            unsent.clear();
        }

        Set<UUID> open() {
            return judging.project.openDelays().stream()
                    .map(open -> open.delay().id())
                    .collect(Collectors.toSet());
        }

        List<DelayEvent> unsaid(Instant now) {
            return judging.decide(now).events();
        }
    }

    Instance instance() {
        return new Instance();
    }

    void append(Event event) {
        log.add(event);
    }

    List<Event> log() {
        return List.copyOf(log);
    }
}
