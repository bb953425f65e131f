package io.gantry.notification.alert;

import io.gantry.event.Delay;
import io.gantry.event.Subject;

/**
 * What alerts are kept by. Of the delays about one subject at most one stands at a time; their episodes count them. Those
 * about the reports on one activity have one key, and any number of them stands.
 */
record SubjectKey(String projectId, String rule, String kind, String subjectId) {

    private static final String REPORTS_ON = "reports-on";

    static SubjectKey of(Delay delay) {
        var subject = delay.subject();
        return gathers(delay)
                ? new SubjectKey(delay.projectId(), delay.rule(), REPORTS_ON, String.valueOf(subject.activityId()))
                : new SubjectKey(delay.projectId(), delay.rule(), subject.kind(), subject.id());
    }

    /** Whether an alert of the delay gathers others: it is about a report, and one activity may have many. */
    static boolean gathers(Delay delay) {
        return delay.subject().kind().equals(Subject.REPORT) && delay.subject().activityId() != null;
    }

    /** As one text; no part of a key holds a line break. */
    @Override
    public String toString() {
        return String.join("\n", projectId, rule, kind, subjectId);
    }
}
