package io.gantry.progress.delay;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class InMemoryRuleStore implements RuleStore {

    private PackHistory packs = PackHistory.NONE;
    private OutageHistory outages = OutageHistory.NONE;
    private @Nullable Instant seenWorking;

    @Override
    public synchronized PackHistory packs() {
        return packs;
    }

    @Override
    public synchronized void save(PackHistory next) {
        packs = next.revision() > packs.revision() ? next : packs;
    }

    @Override
    public synchronized OutageHistory outages() {
        return outages;
    }

    @Override
    public synchronized void save(OutageHistory next) {
        outages = next.revision() > outages.revision() ? next : outages;
    }

    @Override
    public synchronized Optional<Instant> lastSeenWorking() {
        return Optional.ofNullable(seenWorking);
    }

    @Override
    public synchronized void seenWorking(Instant at) {
        seenWorking = at;
    }
}
