package io.gantry.progress.delay;

import io.gantry.event.Event;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@link Subjects} over projects that are kept in memory. */
final class OneProjectSubjects implements Subjects {

    private final Map<String, OneProject> projects = new LinkedHashMap<>();

    void on(Event event) {
        projects.computeIfAbsent(event.subject(), OneProject::new).on(event);
    }

    @Override
    public boolean isAnyDue(Instant now) {
        return true;
    }

    @Override
    public List<DueProject> due(Instant now, String rules, int limit) {
        return projects.entrySet().stream()
                .filter(entry -> entry.getValue().isDue(now, rules))
                .map(entry -> new DueProject(entry.getKey(), 0))
                .limit(limit)
                .toList();
    }

    @Override
    public List<ToJudge> load(Collection<String> projectIds, Instant now, String rules, int limit) {
        return projectIds.stream()
                .map(projects::get)
                .filter(Objects::nonNull)
                .map(project -> project.toJudge(now, rules, limit))
                .toList();
    }

    @Override
    public void settle(Collection<Settled> settled) {
        settled.forEach(
                each -> Objects.requireNonNull(projects.get(each.projectId())).settle(each));
    }
}
