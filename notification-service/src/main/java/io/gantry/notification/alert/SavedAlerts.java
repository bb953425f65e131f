package io.gantry.notification.alert;

import io.gantry.stream.Outbox.Pending;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Saves alerts, and lets memory and relay have what has just been saved, so that nobody need read it. */
final class SavedAlerts {

    private final AlertStore store;
    private final AlertMemory memory;
    private final Consumer<List<Pending>> relay;
    private final Runnable look;

    /**
     * @param relay is handed events that have been saved
     * @param look lets the relay look for events that may have been saved
     */
    SavedAlerts(AlertStore store, AlertMemory memory, Consumer<List<Pending>> relay, Runnable look) {
        this.store = store;
        this.memory = memory;
        this.relay = relay;
        this.look = look;
    }

    /** As {@link AlertStore#save}. */
    boolean save(Collection<AlertCase> changed) {
        if (!store.save(changed)) {
            // Some may be saved for all that.
            memory.forget(changed);
            look.run();
            return false;
        }
        memory.stored(changed.stream().map(AlertCase::saved).toList());
        // With those that another owner of the alert has decided on and not published: their order counts.
        relay.accept(changed.stream()
                .filter(alert -> !alert.outbox().isEmpty())
                .map(alert -> new Pending(alert.id().toString(), new ArrayList<>(alert.outbox())))
                .toList());
        return true;
    }
}
