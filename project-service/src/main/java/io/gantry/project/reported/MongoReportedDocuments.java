package io.gantry.project.reported;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * {@link ReportedActivity} as a document, {@code {_id, project, version, reports: [{report, seen, percent, start?, finish?}],
 * answered?, seen?, percent?, complete?, start?, finish?}}; the last five say what counts. One that was written by a version that
 * kept only the latest report has {@code report} instead of {@code reports}, and may say of the percent only whether it is complete.
 */
final class MongoReportedDocuments {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private MongoReportedDocuments() {}

    static Document of(ReportedActivity activity, Set<String> doubted) {
        var document = new Document("_id", activity.key())
                .append("project", activity.project())
                .append("version", activity.version() + 1)
                .append(
                        "reports",
                        activity.reports().stream()
                                .map(said -> write(said).append("report", said.report()))
                                .toList());
        if (activity.answered() != null) {
            document.append("answered", Date.from(activity.answered()));
        }
        activity.counted(doubted)
                .ifPresent(
                        said -> document.append("complete", said.isComplete()).putAll(write(said)));
        return document;
    }

    private static Document write(Said said) {
        var document = new Document("seen", Date.from(said.seen()))
                .append("percent", said.percent().toPlainString());
        if (said.start() != null) {
            document.append("start", said.start().toString());
        }
        if (said.finish() != null) {
            document.append("finish", said.finish().toString());
        }
        return document;
    }

    static ReportedActivity read(Document document) {
        var project = document.getString("project");
        var reports = document.getList("reports", Document.class);
        return new ReportedActivity(
                project,
                idIn(document),
                document.get("version", 0L),
                reports == null
                        ? List.of(said(document))
                        : reports.stream().map(MongoReportedDocuments::said).toList(),
                answered(document));
    }

    /** The id of its activity. */
    static String idIn(Document document) {
        return document.getString("_id").substring(document.getString("project").length() + 1);
    }

    static @Nullable Instant answered(Document document) {
        var answered = document.getDate("answered");
        return answered == null ? null : answered.toInstant();
    }

    /** What a report says, or what counts. */
    static Said said(Document document) {
        var percent = document.getString("percent");
        var known = percent != null
                ? new BigDecimal(percent)
                : document.getBoolean("complete", false) ? ALL : BigDecimal.ZERO;
        return new Said(
                document.get("report", ""),
                document.getDate("seen").toInstant(),
                known,
                day(document, "start"),
                day(document, "finish"));
    }

    private static @Nullable LocalDate day(Document document, String field) {
        var day = document.getString(field);
        return day == null ? null : LocalDate.parse(day);
    }
}
