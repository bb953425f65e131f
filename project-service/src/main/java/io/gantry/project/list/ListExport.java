package io.gantry.project.list;

import io.gantry.access.Scope;
import io.gantry.http.page.PageQuery;
import io.gantry.problem.Language;
import io.gantry.project.list.value.UnitNames;
import io.gantry.project.project.ProjectFilter;
import io.gantry.project.project.ProjectRegister;
import io.gantry.project.unit.UnitRegister;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the list of projects as a workbook that can be taken in again. */
@Component
final class ListExport {

    private final ProjectRegister projects;
    private final UnitRegister units;

    ListExport(ProjectRegister projects, UnitRegister units) {
        this.projects = projects;
        this.units = units;
    }

    /** A workbook whole: a project takes about a hundred bytes of it, and half a workbook could not be opened. */
    byte[] write(ProjectFilter filter, Language language, Scope scope) {
        var names = new UnitNames(units.names(scope.units(), scope));
        var to = new ByteArrayOutputStream();
        try (var list = new ListWorkbook(to, language, names)) {
            @Nullable String after = null;
            do {
                var page = projects.list(filter, new PageQuery(after, PageQuery.LARGEST), scope);
                for (var found : page.items()) {
                    list.add(found.project(), found.stage(), found.standing());
                }
                after = page.next();
            } while (after != null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return to.toByteArray();
    }
}
