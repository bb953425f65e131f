package io.gantry.project.list;

import io.gantry.access.Caller;
import io.gantry.access.Scope;
import io.gantry.event.AuditEvent;
import io.gantry.event.AuditEvent.CommandDetails;
import io.gantry.http.revision.IfMatch;
import io.gantry.problem.Phrase;
import io.gantry.problem.Problem;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import io.gantry.project.list.ListedProject.State;
import io.gantry.project.project.ProjectIntake;
import io.gantry.project.project.RegisteredProject;
import io.gantry.project.register.Change;
import io.gantry.project.register.Commands;
import io.gantry.project.register.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes lists of projects in. All rows are checked before the first is saved; each is then saved by a write of its own, so
 * that what was interrupted goes on when the same is sent again.
 */
@Component
final class ListImport {

    private static final int MOST_FAULTS = 100;
    private static final int SECONDS_IN_LINE = 15;
    private static final Phrase BUSY =
            new Phrase("list-busy", "other lists are being read; send it again in a moment", "正在读取其他清单；请稍后重试");

    private final ListLook lists;
    private final ProjectIntake intake;
    private final Commands commands;
    // The smallest installation has room for one list at a time.
    private final Semaphore turn = new Semaphore(1, true);

    ListImport(ListLook lists, ProjectIntake intake, Commands commands) {
        this.lists = lists;
        this.intake = intake;
        this.commands = commands;
    }

    /**
     * What of a list is to be done.
     *
     * @param skipFaulty whether to do what is sound where something else is faulty
     * @param ifMatch which look it is based on
     */
    record Part(RowRange rows, boolean skipFaulty, IfMatch ifMatch) {}

    /** What a list would do, and everything that is wrong with it. */
    LookedList check(byte[] file, ListWish wish, Caller caller, Scope scope) {
        return inTurn(() -> lists.look(file, wish, caller, scope));
    }

    /**
     * Does what the list says, or a part of it.
     *
     * @throws ProblemException 422 if something is wrong, with the first hundred faults; then nothing is done
     * @throws io.gantry.http.revision.StaleRevisionException if a project of the list was changed since it was checked
     */
    LookedList take(byte[] file, ListWish wish, Part part, Caller caller, Scope scope) {
        return commands.run("import-projects", () -> {
            var looked = check(file, wish, caller, scope);
            var due = due(looked, part.rows());
            // What is as it was asked for is done, by whomever.
            if (!due.isEmpty()) {
                part.ifMatch().require(looked.revision());
            }
            if (!part.skipFaulty()) {
                refuse(looked.report().faults());
            }
            var overtaken = intake.save(due);
            var report = looked.report().only(part.rows()).overtaken(overtaken);
            var result = new LookedList(report, looked.changes(), looked.revision() + due.size() - overtaken.size());
            return new Outcome<>(result, due.size() > overtaken.size(), told(report, wish.reason()));
        });
    }

    private static List<Change<RegisteredProject>> due(LookedList looked, RowRange range) {
        var due = new ArrayList<Change<RegisteredProject>>();
        for (var project : looked.report().projects()) {
            if (range.includes(project.row()) && project.state() != State.UNCHANGED) {
                due.add(looked.change(project.row()));
            }
        }
        return due;
    }

    private static void refuse(List<CellFault> faults) {
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.of(
                    ProblemType.INVALID_CONTENT,
                    faults.stream().limit(MOST_FAULTS).map(CellFault::fault).toList()));
        }
    }

    private static CommandDetails told(ListReport report, @Nullable String reason) {
        return new CommandDetails(
                null,
                reason,
                List.of(counted("created", report.count(State.NEW)), counted("amended", report.count(State.AMENDED))));
    }

    private static AuditEvent.Change counted(String what, long count) {
        return new AuditEvent.Change(what, null, String.valueOf(count));
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turn.tryAcquire(SECONDS_IN_LINE, TimeUnit.SECONDS)) {
                throw new ProblemException(ProblemType.UNAVAILABLE, BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ProblemType.UNAVAILABLE, BUSY);
        }
        try {
            return work.get();
        } finally {
            turn.release();
        }
    }
}
