package io.gantry.notification;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what a service asks of its store, each command with its collection: {@code find alerts}. */
public final class StoreCommands implements CommandListener {

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        var collection = event.getCommand().get(event.getCommandName());
        var name = collection != null && collection.isString()
                ? event.getCommandName() + " " + collection.asString().getValue()
                : event.getCommandName();
        counts.computeIfAbsent(name, none -> new LongAdder()).increment();
    }

    public Map<String, Long> counted() {
        var counted = new TreeMap<String, Long>();
        counts.forEach((name, count) -> counted.put(name, count.sum()));
        return counted;
    }

    /** What has come since {@code before}. */
    public Map<String, Long> since(Map<String, Long> before) {
        var since = counted();
        before.forEach((name, count) -> since.merge(name, -count, Long::sum));
        since.values().removeIf(count -> count == 0);
        return since;
    }
}
