package io.gantry.project.project;

import io.gantry.event.Project;
import io.gantry.event.StageEvidence;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can change in a project, by the names that the HTTP interface has for it. */
final class ProjectFields {

    static final Map<String, Function<RegisteredProject, @Nullable Object>> ALL = all();

    private ProjectFields() {}

    private static Map<String, Function<RegisteredProject, @Nullable Object>> all() {
        var fields = new LinkedHashMap<String, Function<RegisteredProject, @Nullable Object>>();
        fact(fields, "names.zh", project -> project.names().zh());
        fact(fields, "names.en", project -> project.names().en());
        fact(fields, "classification", Project::classification);
        fact(fields, "industryChain", Project::industryChain);
        fact(fields, "tier", Project::tier);
        fact(fields, "totalInvestment", project -> project.totalInvestment().toPlainString());
        fact(fields, "annualInvestment", project -> project.annualInvestment().toPlainString());
        fact(fields, "leadUnit", Project::leadUnit);
        fact(fields, "responsibleUnit", Project::responsibleUnit);
        fact(fields, "fieldUnit", Project::fieldUnit);
        fact(fields, "sponsor", Project::sponsor);
        fact(fields, "requiredFinish", Project::requiredFinish);
        fact(fields, "taskForce", Project::taskForce);
        fact(fields, "flagship", Project::flagship);
        fact(fields, "inStatistics", Project::inStatistics);
        fact(fields, "yearClass", Project::yearClass);
        fields.put("stage", RegisteredProject::stage);
        visit(fields, "stageOn", StageLog.Visit::on);
        visit(fields, "evidence", visit -> visit.evidence() == null ? null : textOf(visit.evidence()));
        fields.put("plannedStages", ProjectFields::plannedStages);
        fields.put("heldFrom", ProjectFields::heldFrom);
        fields.put("standing", RegisteredProject::standing);
        since(fields, "standingOn", StandingSince::on);
        since(fields, "standingEvidence", since -> since.evidence() == null ? null : textOf(since.evidence()));
        return Collections.unmodifiableMap(fields);
    }

    private static void fact(
            Map<String, Function<RegisteredProject, @Nullable Object>> fields,
            String name,
            Function<Project, @Nullable Object> value) {
        fields.put(name, registered -> value.apply(registered.project()));
    }

    private static void visit(
            Map<String, Function<RegisteredProject, @Nullable Object>> fields,
            String name,
            Function<StageLog.Visit, @Nullable Object> value) {
        fields.put(name, registered -> {
            var last = registered.course().stages().last();
            return last == null ? null : value.apply(last);
        });
    }

    private static void since(
            Map<String, Function<RegisteredProject, @Nullable Object>> fields,
            String name,
            Function<StandingSince, @Nullable Object> value) {
        fields.put(name, registered -> {
            var since = registered.course().standing();
            return since == null ? null : value.apply(since);
        });
    }

    private static @Nullable LocalDate heldFrom(RegisteredProject registered) {
        var last = registered.course().responsibility().last();
        return last == null ? null : last.from();
    }

    private static String textOf(StageEvidence evidence) {
        return evidence.link() == null ? evidence.text() : evidence.text() + " " + evidence.link();
    }

    private static @Nullable String plannedStages(RegisteredProject registered) {
        var planned = registered.course().stages().planned();
        return planned.isEmpty()
                ? null
                : planned.stream().map(day -> day.stage() + " " + day.on()).collect(Collectors.joining(", "));
    }
}
