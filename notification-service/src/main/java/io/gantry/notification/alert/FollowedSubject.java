package io.gantry.notification.alert;

import io.gantry.event.Delay;
import io.gantry.event.DelayEvent;
import io.gantry.event.DelayEvent.DelayDetected;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A subject that a batch of delay events is about.
 *
 * @param episode the earliest that an event is about; 0 where an alert gathers delays, for their episodes say nothing
 * @param isNew whether the first event says that its first delay has just been detected. An alert of that delay has the
 *     delay's identity, so that there is no need to look whether there is one: saving another is refused. Never where an
 *     alert gathers delays
 * @param gathered the delays, where an alert gathers them
 */
record FollowedSubject(SubjectKey key, int episode, boolean isNew, List<Delay> gathered) {

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

    /** Whether nobody need look for another alert than the latest one to follow these delays. */
    boolean isCoveredBy(AlertCase latest) {
        return gathered.isEmpty()
                ? latest.firstEpisode() <= episode
                : gathered.stream().allMatch(latest::hasComeTo);
    }

    private static FollowedSubject of(DelayEvent event) {
        var delay = event.delay();
        var key = SubjectKey.of(delay);
        if (SubjectKey.gathers(delay)) {
            return new FollowedSubject(key, 0, false, List.of(delay));
        }
        var isNew = event instanceof DelayDetected && delay.episode() == 1 && event.revision() == 1;
        return new FollowedSubject(key, delay.episode(), isNew, List.of());
    }

    private FollowedSubject and(FollowedSubject later) {
        var all = Stream.concat(gathered.stream(), later.gathered.stream()).toList();
        return new FollowedSubject(key, Math.min(episode, later.episode), isNew, all);
    }
}
