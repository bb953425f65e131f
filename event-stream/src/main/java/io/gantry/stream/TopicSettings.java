package io.gantry.stream;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** Compares the settings of a topic that there is with those it would be created with, as far as records depend on them. */
final class TopicSettings {

    private TopicSettings() {}

    /**
     * What is wrong, a sentence for each setting.
     *
     * @param found the topic's settings by name; what the broker does not tell is not judged
     */
    static List<String> faults(NewTopic wanted, Map<String, String> found) {
        var faults = new ArrayList<String>();
        kept(wanted).forEach((setting, expected) -> {
            var actual = found.getOrDefault(setting, expected);
            if (!actual.equals(expected)) {
                faults.add(wanted.name() + ": " + setting + " is " + actual + " (expected: " + expected + ")");
            }
        });
        var largest = wanted.configs().get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG);
        var allowed = found.getOrDefault(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, largest);
        if (Long.parseLong(allowed) < Long.parseLong(largest)) {
            faults.add(wanted.name() + ": " + TopicConfig.MAX_MESSAGE_BYTES_CONFIG + " is " + allowed + " (expected: "
                    + largest + " or more)");
        }
        return faults;
    }

    // Which records the broker keeps.
    private static Map<String, String> kept(NewTopic wanted) {
        var kept = new LinkedHashMap<String, String>();
        kept.put(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                wanted.configs().getOrDefault(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE));
        kept.put(TopicConfig.RETENTION_MS_CONFIG, "-1");
        kept.put(TopicConfig.RETENTION_BYTES_CONFIG, "-1");
        return kept;
    }
}
