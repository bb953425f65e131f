package io.gantry.project.project;

import io.gantry.event.Project;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
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
        fields.put("stage", RegisteredProject::stage);
        fields.put("standing", RegisteredProject::standing);
        return Collections.unmodifiableMap(fields);
    }

    private static void fact(
            Map<String, Function<RegisteredProject, @Nullable Object>> fields,
            String name,
            Function<Project, @Nullable Object> value) {
        fields.put(name, registered -> value.apply(registered.project()));
    }
}
