package io.gantry.project.project;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.gantry.access.Caller;
import io.gantry.access.Scope;
import io.gantry.access.audit.OnRecord;
import io.gantry.http.validation.Faults;
import io.gantry.http.validation.Validation;
import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.project.project.AmendmentDraft.Chosen;
import io.gantry.project.project.AmendmentReport.Amended;
import io.gantry.project.register.Authorship;
import io.gantry.project.register.Change;
import io.gantry.project.register.Commands;
import io.gantry.project.register.Outcome;
import io.gantry.project.register.RegionProperties;
import io.gantry.project.unit.UnitRegister;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives several projects the same facts. Each is changed by a write of its own, with all that was asked for or not at all; one
 * that is refused keeps no other from being changed. Sending the same again does what is left.
 */
@Component
final class ProjectAmendments {

    private static final Phrase REGISTERED =
            new Phrase("registered-project", "the code of a registered project", "已登记项目的代码");
    private static final Phrase PRESENT = new Phrase(
            "present-revision",
            "{present}, the present revision; somebody has changed the project meanwhile",
            "当前版本 {present}；项目已被他人修改");
    private static final Phrase SEEN =
            new Phrase("seen-revision", "the revision on which the change is based", "修改所依据的版本");

    private final ProjectStore store;
    private final UnitRegister units;
    private final Validation validation;
    private final Commands commands;
    private final RegionProperties region;
    private final InstantSource clock;

    ProjectAmendments(
            ProjectStore store,
            UnitRegister units,
            Validation validation,
            Commands commands,
            RegionProperties region,
            InstantSource clock) {
        this.store = store;
        this.units = units;
        this.validation = validation;
        this.commands = commands;
        this.region = region;
        this.clock = clock;
    }

    /** What becomes of one of the projects, and the change that makes it so; absent where there is none. */
    private record Looked(Amended answer, @Nullable Change<RegisteredProject> change) {}

    /**
     * What {@link #amend} would do. Revisions may be left out.
     *
     * @throws io.gantry.problem.ProblemException 422 if what is asked for is wrong whatever the project
     */
    AmendmentReport check(AmendmentDraft draft, Caller caller, Scope scope) {
        requireSound(draft, scope);
        var looked = look(draft, draft.chosen(), false, by(draft, caller), scope);
        return AmendmentReport.of(looked.stream().map(Looked::answer).toList());
    }

    /** @throws io.gantry.problem.ProblemException 422 if what is asked for is wrong whatever the project; nothing is done */
    AmendmentReport amend(AmendmentDraft draft, Caller caller, Scope scope) {
        return commands.run("amend-projects", () -> {
            requireSound(draft, scope);
            var by = by(draft, caller);
            var looked = look(draft, draft.chosen(), true, by, scope);
            var due =
                    looked.stream().map(Looked::change).filter(Objects::nonNull).toList();
            var overtaken = store.saveAll(due);
            var done = due.stream()
                    .filter(change -> !overtaken.contains(change.next().id()))
                    .toList();
            OnRecord.toldEach(done.stream()
                    .map(change -> Outcome.of(change).told())
                    .filter(Objects::nonNull)
                    .toList());
            var report = AmendmentReport.of(looked.stream().map(Looked::answer).toList());
            return new Outcome<>(again(report, draft, overtaken, by, scope), !done.isEmpty());
        });
    }

    // Somebody was faster: what they have made of the project says whether that is what was asked for.
    private AmendmentReport again(
            AmendmentReport report, AmendmentDraft draft, Collection<String> overtaken, Authorship by, Scope scope) {
        if (overtaken.isEmpty()) {
            return report;
        }
        var those = draft.chosen().stream()
                .filter(each -> overtaken.contains(each.id()))
                .toList();
        return report.with(look(draft, those, true, by, scope).stream()
                .map(Looked::answer)
                .collect(toMap(Amended::id, identity())));
    }

    private void requireSound(AmendmentDraft draft, Scope scope) {
        var faults = new Faults();
        faults.addAll(validation.faults(draft));
        draft.check(units.known(draft.units(), scope), faults);
        faults.throwIfAny();
    }

    private Authorship by(AmendmentDraft draft, Caller caller) {
        return new Authorship(caller.actor(), draft.reason(), clock.instant());
    }

    /** @param isBased whether each change has to say the revision on which it is based */
    private List<Looked> look(AmendmentDraft draft, List<Chosen> chosen, boolean isBased, Authorship by, Scope scope) {
        var ids = chosen.stream().map(each -> String.valueOf(each.id())).toList();
        var present = new LinkedHashMap<String, RegisteredProject>();
        store.find(ids, scope).forEach(project -> present.put(project.id(), project));
        var looked = new ArrayList<Looked>();
        for (var each : chosen) {
            var id = String.valueOf(each.id());
            var project = present.get(id);
            looked.add(
                    project == null
                            ? new Looked(Amended.refused(id, null, Fault.of("id", id, REGISTERED)), null)
                            : look(draft, project, each.revision(), isBased, by));
        }
        return looked;
    }

    private Looked look(
            AmendmentDraft draft, RegisteredProject project, @Nullable Long revision, boolean isBased, Authorship by) {
        var change = project.amend(draft.in(project.project()), region.dateAt(by.at()), by);
        // What is as it was asked for is done, by whomever: the answer to the first request may be lost.
        if (!change.isOne()) {
            return new Looked(Amended.of(change, project.revision()), null);
        }
        if (revision == null && isBased) {
            return refused(project, Fault.of("revision", null, SEEN));
        }
        if (revision != null && revision != project.revision()) {
            return refused(project, Fault.of("revision", revision, PRESENT.with(project.revision())));
        }
        return new Looked(Amended.of(change, isBased ? change.next().revision() : project.revision()), change);
    }

    private static Looked refused(RegisteredProject project, Fault why) {
        return new Looked(Amended.refused(project.id(), project, why), null);
    }
}
