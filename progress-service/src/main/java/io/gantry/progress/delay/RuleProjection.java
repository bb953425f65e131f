package io.gantry.progress.delay;

import io.gantry.event.RuleEvent;
import io.gantry.event.RuleEvent.IntakeInterrupted;
import io.gantry.event.RuleEvent.RulePackAdopted;
import io.gantry.event.RuleEvent.RulePackPublished;
import io.gantry.progress.Projection;
import io.gantry.stream.EventRecord;
import java.util.List;

/** Brings rule packs and outages from the log into the store. */
final class RuleProjection implements Projection {

    /** The only pack there is. */
    static final String PACK = "default";

    private final RuleStore store;

    RuleProjection(RuleStore store) {
        this.store = store;
    }

    @Override
    public void apply(List<EventRecord> records) {
        for (var each : records) {
            if (each.event() instanceof RuleEvent event) {
                event.match(new Fold(store));
            }
        }
    }

    private record Fold(RuleStore store) implements RuleEvent.Cases<Boolean> {

        @Override
        public Boolean on(RulePackPublished event) {
            var isKept = event.pack().code().equals(PACK);
            if (isKept) {
                store.save(store.packs().on(event));
            }
            return isKept;
        }

        @Override
        public Boolean on(RulePackAdopted event) {
            var isKept = event.pack().equals(PACK);
            if (isKept) {
                store.save(store.packs().on(event));
            }
            return isKept;
        }

        @Override
        public Boolean on(IntakeInterrupted event) {
            store.save(store.outages().on(event));
            return true;
        }
    }
}
