package io.gantry.progress.delay;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class InMemoryRuleStore implements RuleStore {

    private PackHistory packs = PackHistory.NONE;
    private OutageHistory outages = OutageHistory.NONE;
    private @Nullable Instant seenWorking;

    @Override
    public PackHistory packs() {
        return packs;
    }

    @Override
    public void save(PackHistory next) {
        packs = next.revision() > packs.revision() ? next : packs;
    }

    @Override
    public OutageHistory outages() {
        return outages;
    }

    @Override
    public void save(OutageHistory next) {
        outages = next.revision() > outages.revision() ? next : outages;
    }

    @Override
    public Optional<Instant> lastSeenWorking() {
        return Optional.ofNullable(seenWorking);
    }

    @Override
    public void seenWorking(Instant at) {
        seenWorking = at;
    }
}
