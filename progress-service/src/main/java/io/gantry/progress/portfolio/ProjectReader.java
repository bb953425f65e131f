package io.gantry.progress.portfolio;

import io.gantry.access.Scope;
import io.gantry.event.Level;
import io.gantry.http.page.Cursor;
import io.gantry.http.page.Page;
import io.gantry.http.page.PageQuery;
import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import io.gantry.progress.status.ActivityStore.Place;
import io.gantry.progress.status.Keys;
import io.gantry.progress.status.ProjectStatus;
import io.gantry.progress.status.ReportStatus;
import io.gantry.progress.status.StatusStores;
import io.gantry.stream.CatchUp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Reads one project's documents for those whom it concerns. */
final class ProjectReader {

    private static final Phrase PROJECT =
            new Phrase("registered-project", "the id of a registered project", "已登记项目的 id");
    private static final Phrase READING =
            new Phrase("reading-log", "the service is reading the log after its start; try again", "服务启动后正在读取日志；请重试");
    private static final Phrase REPORT =
            new Phrase("report-on", "the id of a report on {project}", "{project} 的上报的 id");

    private final StatusStores stores;
    private final CatchUp catchUp;

    ProjectReader(StatusStores stores, CatchUp catchUp) {
        this.stores = stores;
        this.catchUp = catchUp;
    }

    /** @throws ProblemException if there is no such project, or none that concerns the scope */
    ProjectStatus project(String id, Scope scope) {
        var isCaughtUp = catchUp.isComplete();
        var status = stores.projects().find(List.of(id), scope).get(id);
        if (status == null) {
            throw unknown(isCaughtUp, Fault.of("id", id, PROJECT));
        }
        return status;
    }

    private static ProblemException unknown(boolean isCaughtUp, Fault fault) {
        return isCaughtUp
                ? new ProblemException(ProblemType.NOT_FOUND, fault)
                : new ProblemException(ProblemType.CATCHING_UP, READING);
    }

    Page<ActivityRow> activities(String id, Scope scope, PageQuery query) {
        var closedOn = project(id, scope).registration().closedOn();
        var after = query.after(2, parts -> new Place(Integer.parseInt(parts.get(0)), parts.get(1)));
        var found = stores.activities().page(id, after, query.readLimit());
        var levels = levels(id);
        return Page.of(
                found,
                query,
                status -> {
                    var activity = Objects.requireNonNull(status.activity());
                    return Cursor.of(String.valueOf(activity.position()), activity.id());
                },
                status -> ActivityRow.of(
                        Objects.requireNonNull(status.activity()), status, levels.get(status.id()), closedOn));
    }

    /** The most severe level of each activity that is late. */
    private Map<String, Level> levels(String projectId) {
        var levels = new HashMap<String, Level>();
        for (var status : stores.delays().openOf(projectId)) {
            var delay = Objects.requireNonNull(status.tracked()).delay();
            levels.merge(delay.subject().id(), delay.level(), (a, b) -> a.rank() >= b.rank() ? a : b);
        }
        return levels;
    }

    Page<ReportRow> reports(String id, Scope scope, PageQuery query) {
        project(id, scope);
        var after = query.after(1, parts -> Long.valueOf(parts.get(0)));
        var found = stores.reports().page(id, after, query.readLimit());
        return Page.of(found, query, ProjectReader::cursor, status -> Objects.requireNonNull(ReportRow.of(status)));
    }

    private static Cursor cursor(ReportStatus status) {
        return Cursor.of(
                String.valueOf(Objects.requireNonNull(status.sent()).position().offset()));
    }

    ReportRow report(String id, UUID reportId, Scope scope) {
        project(id, scope);
        var isCaughtUp = catchUp.isComplete();
        var key = Keys.report(id, reportId);
        var status = stores.reports().find(List.of(key)).get(key);
        var row = status == null ? null : ReportRow.of(status);
        if (row == null) {
            throw unknown(isCaughtUp, Fault.of("reportId", reportId, REPORT.with(id)));
        }
        return row;
    }
}
