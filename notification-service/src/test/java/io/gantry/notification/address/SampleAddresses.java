package io.gantry.notification.address;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoDatabase;
import io.gantry.store.seal.SealKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Channels of units, as tests of sending need them. */
public final class SampleAddresses {

    static final String KEY = "0".repeat(64);
    static final SealKeys KEYS = new SealKeys(KEY);

    private final ChannelStore store;
    private final UnitAddresses addresses;
    private boolean notesNothing;

    public SampleAddresses(MongoDatabase database) {
        this.store = new MongoChannelStore(database, KEYS) {
            @Override
            public void save(ChannelHealth next) {
                if (notesNothing) {
                    throw new MongoTimeoutException("as told");
                }
                super.save(next);
            }
        };
        this.addresses = new UnitAddresses(store, System::nanoTime);
    }

    /** From now on the store does not answer where the health of a channel is to be saved. */
    public void noteNothing() {
        notesNothing = true;
    }

    public UnitAddresses addresses() {
        return addresses;
    }

    public static UnitChannel channel(String type, String address) {
        return UnitChannel.of(type, address);
    }

    /** Makes these the unit's channels, all of one type. */
    public void set(String unit, String type, String... to) {
        var channels = new ArrayList<UnitChannel>();
        for (var address : to) {
            channels.add(UnitChannel.of(type, address));
        }
        var known = store.find(Set.of(unit)).getOrDefault(unit, UnitChannels.none(unit));
        store.save(known.with(List.copyOf(channels)));
        addresses.forget(unit);
    }
}
