package io.gantry.notification.alert;

import io.gantry.event.DelayEvent;
import io.gantry.event.DelayEvent.DelayDetected;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A subject that a batch of delay events is about.
 *
 * @param episode the earliest that an event is about
 * @param isNew whether the first event says that its first delay has just been detected. An alert of that delay has the
 *     delay's identity, so that there is no need to look whether there is one: saving another is refused
 */
record FollowedSubject(SubjectKey key, int episode, boolean isNew) {

    static Collection<FollowedSubject> of(List<DelayEvent> events) {
        var subjects = new LinkedHashMap<SubjectKey, FollowedSubject>();
        for (var event : events) {
            subjects.merge(SubjectKey.of(event.delay()), of(event), FollowedSubject::and);
        }
        return subjects.values();
    }

    /** From which episode on to look for each subject's alerts. */
    static Map<SubjectKey, Integer> episodes(Collection<FollowedSubject> subjects) {
        var episodes = new HashMap<SubjectKey, Integer>();
        // The alert of the episode before may be the one that this episode reopens.
        subjects.forEach(subject -> episodes.put(subject.key, subject.episode - 1));
        return episodes;
    }

    private static FollowedSubject of(DelayEvent event) {
        var isNew = event instanceof DelayDetected && event.delay().episode() == 1 && event.revision() == 1;
        return new FollowedSubject(SubjectKey.of(event.delay()), event.delay().episode(), isNew);
    }

    private FollowedSubject and(FollowedSubject later) {
        return new FollowedSubject(key, Math.min(episode, later.episode), isNew);
    }
}
