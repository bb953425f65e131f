package io.gantry.project.project;

import io.gantry.project.check.Faults;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that the units a project names are registered. */
record UnitReferences(Set<String> known, Faults faults) {

    String checked(String field, @Nullable String code) {
        if (code == null || !known.contains(code)) {
            faults.add(field, code, "the code of a registered unit");
            return "";
        }
        return code;
    }
}
