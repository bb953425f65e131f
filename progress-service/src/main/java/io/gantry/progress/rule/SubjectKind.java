package io.gantry.progress.rule;

/** What a rule judges, one at a time. */
public enum SubjectKind {
    /** The project as a whole. */
    PROJECT,
    /** A duty that the project has; judged once for each project, like the project itself. */
    DUTY,
    /** An activity or a milestone of the plan. */
    ACTIVITY,
    /** A report from the field. */
    REPORT
}
