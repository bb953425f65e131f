package io.gantry.progress.delay;

import io.gantry.event.RuleEvent.RulePackAdopted;
import io.gantry.event.RuleEvent.RulePackPublished;
import io.gantry.event.RulePack;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the log says of a rule pack. Of two events of one revision the first in the log counts, so that instances with
 * different settings that start together agree.
 *
 * @param revision of the last event that counts
 * @param published versions that are not older than the one adopted
 * @param adopted the version that decides; absent before the first is adopted
 */
record PackHistory(
        long revision, List<RulePack> published, @Nullable RulePack adopted) {

    static final PackHistory NONE = new PackHistory(0, List.of(), null);

    PackHistory {
        published = List.copyOf(published);
    }

    PackHistory on(RulePackPublished event) {
        if (event.revision() != revision + 1) {
            return this;
        }
        var next = Stream.concat(published.stream(), Stream.of(event.pack())).toList();
        return new PackHistory(event.revision(), next, adopted);
    }

    PackHistory on(RulePackAdopted event) {
        if (event.revision() != revision + 1) {
            return this;
        }
        var next = published.stream()
                .filter(pack -> pack.version() == event.version())
                .findFirst()
                .orElse(adopted);
        var kept = published.stream()
                .filter(pack -> next == null || pack.version() >= next.version())
                .toList();
        return new PackHistory(event.revision(), kept, next);
    }

    /** The version that the next pack to be published has. */
    int nextVersion() {
        return 1 + published.stream().mapToInt(RulePack::version).max().orElse(0);
    }
}
