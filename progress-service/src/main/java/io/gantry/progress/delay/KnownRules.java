package io.gantry.progress.delay;

import io.gantry.event.Topics;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** What the log says of rules and outages, read from the store only when more of that topic has been taken in. */
final class KnownRules {

    private final RuleStore store;
    private @Nullable Known known;

    KnownRules(RuleStore store) {
        this.store = store;
    }

    /** @param upTo where the topic of rules was to be read on */
    record Known(Map<TopicPartition, Long> upTo, PackHistory packs, OutageHistory outages) {}

    /** @param next where the log is read on; what is before that is in the store */
    Known asOf(Map<TopicPartition, Long> next) {
        var upTo = new HashMap<>(next);
        upTo.keySet().removeIf(partition -> !partition.topic().equals(Topics.RULE_EVENTS));
        var now = known;
        if (now == null || !now.upTo().equals(upTo)) {
            now = new Known(upTo, store.packs(), store.outages());
            known = now;
        }
        return now;
    }
}
