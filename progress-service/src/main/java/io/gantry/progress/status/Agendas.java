package io.gantry.progress.status;

import io.gantry.progress.delay.Subjects.DueProject;
import io.gantry.progress.status.ProjectStore.Agenda;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** When owned projects are due, and as what they were last judged. */
final class Agendas {

    private final Map<String, Agenda> byProject = new HashMap<>();
    private final TreeMap<String, Agenda> byTime = new TreeMap<>();

    /** Adds what the store has, unless more is known. */
    void add(Agenda stored) {
        if (!byProject.containsKey(stored.projectId())) {
            put(stored);
        }
    }

    void put(Agenda agenda) {
        var before = byProject.put(agenda.projectId(), agenda);
        if (before != null) {
            byTime.remove(placeOf(before));
        }
        byTime.put(placeOf(agenda), agenda);
    }

    private static String placeOf(Agenda agenda) {
        return Series.place(agenda.due(), 0) + agenda.projectId();
    }

    /** Projects of which anything is due, the longest waiting first. */
    List<DueProject> due(Instant now, int limit) {
        return byTime.headMap(Series.place(now.plusMillis(1), 0)).values().stream()
                .limit(limit)
                .map(Agendas::project)
                .toList();
    }

    /** Projects that were last judged by other rules than {@code rules}, or as of an instant after {@code latest}. */
    List<DueProject> judgedOtherwise(String rules, Instant latest, int limit) {
        return byProject.values().stream()
                .filter(agenda -> agenda.judgement() != null
                        && (!agenda.judgement().rules().equals(rules)
                                || agenda.judgement().asOf().isAfter(latest)))
                .limit(limit)
                .map(Agendas::project)
                .toList();
    }

    private static DueProject project(Agenda agenda) {
        return new DueProject(agenda.projectId(), agenda.partition());
    }

    void clear() {
        byProject.clear();
        byTime.clear();
    }
}
