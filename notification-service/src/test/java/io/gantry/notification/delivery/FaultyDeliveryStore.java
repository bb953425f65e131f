package io.gantry.notification.delivery;

import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import io.gantry.event.DeliveryEvent.DeliverySettled;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A store that does not answer a save when it is told so, whether or not it has made it: as one that is killed. */
final class FaultyDeliveryStore implements DeliveryStore {

    private final DeliveryStore store;
    private boolean failsNext;
    private boolean isMade;

    FaultyDeliveryStore(DeliveryStore store) {
        this.store = store;
    }

    /** @param made whether the next save is made for all that */
    void failNext(boolean made) {
        failsNext = true;
        isMade = made;
    }

    @Override
    public Set<UUID> save(List<Delivery> fresh, List<Delivery> changed) {
        if (!failsNext) {
            return store.save(fresh, changed);
        }
        failsNext = false;
        if (isMade) {
            store.save(fresh, changed);
        }
        throw new MongoSocketReadException("as told", new ServerAddress());
    }

    @Override
    public void settle(Collection<DeliverySettled> events) {
        store.settle(events);
    }

    @Override
    public List<Delivery> due(Instant now, Collection<String> busy, int limit) {
        return store.due(now, busy, limit);
    }

    @Override
    public List<Delivery> heldBy(String holder, Collection<String> busy) {
        return store.heldBy(holder, busy);
    }

    @Override
    public List<Delivery> search(Search search, int limit) {
        return store.search(search, limit);
    }

    @Override
    public Map<String, Long> countByState() {
        return store.countByState();
    }
}
