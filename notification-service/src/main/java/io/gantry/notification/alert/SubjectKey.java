package io.gantry.notification.alert;

import io.gantry.event.Delay;

/** What a rule judges. Of the delays with one key at most one stands at a time; their episodes count them. */
record SubjectKey(String projectId, String rule, String kind, String subjectId) {

    static SubjectKey of(Delay delay) {
        return new SubjectKey(
                delay.projectId(),
                delay.rule(),
                delay.subject().kind(),
                delay.subject().id());
    }

    /** As one text; no part of a key holds a line break. */
    @Override
    public String toString() {
        return String.join("\n", projectId, rule, kind, subjectId);
    }
}
