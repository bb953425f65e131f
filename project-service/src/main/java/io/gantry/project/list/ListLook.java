package io.gantry.project.list;

import io.gantry.access.Caller;
import io.gantry.access.Scope;
import io.gantry.http.validation.Faults;
import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import io.gantry.project.list.ListedProject.State;
import io.gantry.project.list.sheet.SheetReader;
import io.gantry.project.list.sheet.SheetRow;
import io.gantry.project.list.value.UnitNames;
import io.gantry.project.project.ProjectIntake;
import io.gantry.project.project.ProjectIntake.Present;
import io.gantry.project.project.RegisteredProject;
import io.gantry.project.register.Authorship;
import io.gantry.project.register.Change;
import io.gantry.project.register.Lookalike;
import io.gantry.project.unit.UnitRegister;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks through a list: what each row would do, and everything that is wrong. It changes nothing. */
@Component
final class ListLook {

    private static final Phrase NO_ROWS =
            new Phrase("list-no-rows", "the list has no project below its headings", "表头下没有项目");
    private static final Phrase NOT_UNDERSTOOD = new Phrase(
            "list-not-understood",
            "no heading is understood as {encoding} (expected: headings such as 项目编号, 项目名称; if they are garbled, say the"
                    + " encoding)",
            "按 {encoding} 编码无法识别任何表头（要求：项目编号、项目名称等表头；如出现乱码，请指明编码）");
    private static final Phrase TWICE = new Phrase(
            "list-twice",
            "a code that no other row has; row {row} has it or one that looks like it",
            "其他行没有的编号；第 {row} 行已有相同或相似的编号");
    private static final Phrase NO_COLUMNS =
            new Phrase("list-no-columns", "a registered project, or columns for {fields}", "已登记的项目，或补上这些列：{fields}");

    private final SheetReader sheets;
    private final ProjectIntake intake;
    private final UnitRegister units;

    ListLook(SheetReader sheets, ProjectIntake intake, UnitRegister units) {
        this.sheets = sheets;
        this.intake = intake;
        this.units = units;
    }

    /** @throws ProblemException 422 if it cannot be read as a list */
    LookedList look(byte[] file, ListWish wish, Caller caller, Scope scope) {
        var sheet = sheets.read(file, wish.wanted());
        if (sheet.rows().isEmpty()) {
            throw refused(NO_ROWS);
        }
        var table = Table.in(sheet, wish.columns());
        if (wish.columns() == null && wish.wanted().encoding() == null && !table.isUnderstood()) {
            var guessed = sheet.encoding();
            if (guessed != null && !guessed.startsWith("UTF")) {
                throw refused(NOT_UNDERSTOOD.with(guessed));
            }
        }
        return look(table, wish, caller, scope);
    }

    private LookedList look(Table table, ListWish wish, Caller caller, Scope scope) {
        var names = new UnitNames(units.names(scope.units(), scope));
        // Without codes nothing can be said of any row.
        List<SheetRow> projects = table.columns().of(ListField.ID).isPresent() ? table.projects() : List.of();
        var rows = projects.stream().map(row -> RowReader.of(table, row, names)).toList();
        var ids = rows.stream()
                .map(row -> row.text(ListField.ID))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var present = intake.present(ids, scope);
        var pass = new Pass(table, names, present, intake.by(caller, wish.reason()));
        rows.forEach(pass::look);
        var revision = present.projects().values().stream()
                .mapToLong(RegisteredProject::revision)
                .sum();
        return new LookedList(ListReport.of(table, pass.listed, pass.faults), pass.changes, revision);
    }

    private static ProblemException refused(Phrase detail) {
        return new ProblemException(ProblemType.INVALID_CONTENT, Fault.of("", detail));
    }

    /** One pass through the rows of a list, from the top. */
    private final class Pass {

        private final Table table;
        private final UnitNames names;
        private final Present present;
        private final Authorship by;
        private final Map<String, Integer> seen = new HashMap<>();
        private final List<ListedProject> listed = new ArrayList<>();
        private final List<CellFault> faults = new ArrayList<>();
        private final Map<Integer, Change<RegisteredProject>> changes = new HashMap<>();

        Pass(Table table, UnitNames names, Present present, Authorship by) {
            this.table = table;
            this.names = names;
            this.present = present;
            this.by = by;
        }

        void look(RowReader row) {
            var id = row.text(ListField.ID);
            checkOnce(row);
            var change = change(row);
            if (id == null || change.isEmpty() || !row.faults().isEmpty()) {
                faults.addAll(row.faults());
                return;
            }
            var next = change.get().next();
            changes.put(row.number(), change.get());
            listed.add(new ListedProject(
                    row.number(),
                    id,
                    next.project().names(),
                    stateOf(id, change.get()),
                    change.get().changes().isEmpty() ? null : change.get().changes()));
        }

        private void checkOnce(RowReader row) {
            var id = row.text(ListField.ID);
            var before = id == null ? null : seen.putIfAbsent(Lookalike.of(id), row.number());
            if (before != null) {
                row.add(ListField.ID.field(), TWICE.with(before));
            }
        }

        private Optional<Change<RegisteredProject>> change(RowReader row) {
            var current = present.project(row.text(ListField.ID));
            var missing = ListReport.missing(table.columns()).toList();
            if (current.isEmpty() && !missing.isEmpty()) {
                // Once for the row, and not for each of the fields.
                row.add(ListField.ID.field(), NO_COLUMNS.with(labels(missing)));
                return Optional.empty();
            }
            var draft = RowDrafts.draft(row, current.orElse(null), by.reason());
            var found = new Faults();
            var change = intake.look(draft, present, names.all(), by, found);
            row.add(found.found());
            return change;
        }

        private State stateOf(String id, Change<RegisteredProject> change) {
            if (!change.isOne()) {
                return State.UNCHANGED;
            }
            return present.project(id).isPresent() ? State.AMENDED : State.NEW;
        }

        private static String labels(List<ListField> fields) {
            return fields.stream()
                    .map(field -> field.label().chinese() + " " + field.label().english())
                    .collect(Collectors.joining(", "));
        }
    }
}
