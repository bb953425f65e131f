package io.gantry.access.audit;

import io.gantry.access.Caller;
import io.gantry.access.Callers;
import io.gantry.http.limit.AddressGroup;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts requests that are turned away, for each address and minute, and makes one entry of them. What it holds is bounded:
 * addresses without a place are counted together.
 */
public final class RequestCounts {

    /** The address, or the action, of what is counted together. */
    static final String OTHERS = "*";

    static final int MOST_ADDRESSES = 1000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Auditing auditing;
    private final InstantSource clock;
    private Map<Key, Tally> tallies = new LinkedHashMap<>();
    private Instant begun = Instant.MAX;

    public RequestCounts(Auditing auditing, InstantSource clock) {
        this.auditing = auditing;
        this.clock = clock;
    }

    private record Key(@Nullable Caller by, String from) {}

    /** Counts a request that was answered with {@code status}. */
    public void add(HttpServletRequest request, int status) {
        add(request, status, auditing.actionOf(request));
    }

    /** As above, with the name of what was asked for. */
    public void add(HttpServletRequest request, int status, String action) {
        var key = new Key(Callers.of(request).orElse(null), AddressGroup.of(auditing.addressOf(request)));
        var now = clock.instant();
        synchronized (this) {
            if (tallies.isEmpty()) {
                begun = now;
            }
            tallyOf(key, now).add(action, status, now);
        }
    }

    private Tally tallyOf(Key key, Instant now) {
        var place = tallies.containsKey(key) || tallies.size() < MOST_ADDRESSES ? key : new Key(null, OTHERS);
        return tallies.computeIfAbsent(place, ignored -> new Tally(now));
    }

    /** The entries, if the minute is over; from then on a new one is counted. */
    public List<Audited> takeDue() {
        synchronized (this) {
            if (tallies.isEmpty() || clock.instant().isBefore(begun.plus(MINUTE))) {
                return List.of();
            }
        }
        return takeAll();
    }

    /** The entries of the minute so far. */
    public List<Audited> takeAll() {
        Map<Key, Tally> taken;
        synchronized (this) {
            taken = tallies;
            tallies = new LinkedHashMap<>();
        }
        var entries = new ArrayList<Audited>(taken.size());
        taken.forEach((key, tally) -> entries.add(auditing.counted(key.by(), key.from(), tally)));
        return entries;
    }
}
