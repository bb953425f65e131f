package io.gantry.project.audit;

import io.gantry.access.Scope;
import io.gantry.event.AuditEvent.About;
import io.gantry.event.Names;
import io.gantry.project.project.ProjectRegister;
import io.gantry.project.unit.UnitRegister;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives entries the names of what they are about, as far as the reader sees it. */
@Component
final class AuditLines {

    private final ProjectRegister projects;
    private final UnitRegister units;

    AuditLines(ProjectRegister projects, UnitRegister units) {
        this.projects = projects;
        this.units = units;
    }

    List<AuditLine> of(List<AuditEntry> entries, Scope scope) {
        var projectNames = projects.names(ids("project", entries), scope);
        var unitNames = units.names(ids("unit", entries), scope);
        return entries.stream()
                .map(entry -> AuditLine.of(entry, nameOf(entry, projectNames, unitNames)))
                .toList();
    }

    private static Set<String> ids(String kind, Collection<AuditEntry> entries) {
        return entries.stream()
                .flatMap(entry -> AuditSubjects.of(entry).stream())
                .filter(about -> about.kind().equals(kind))
                .map(About::id)
                .collect(Collectors.toSet());
    }

    private static @Nullable Names nameOf(
            AuditEntry entry, Map<String, Names> projectNames, Map<String, Names> unitNames) {
        return AuditSubjects.of(entry)
                .map(about -> about.kind().equals("project")
                        ? projectNames.get(about.id())
                        : about.kind().equals("unit") ? unitNames.get(about.id()) : null)
                .orElse(null);
    }
}
