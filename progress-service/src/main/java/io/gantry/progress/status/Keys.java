package io.gantry.progress.status;

import java.util.UUID;

/** Identities of documents. No part contains a line break, so that different parts never make the same key. */
public final class Keys {

    private static final String SEPARATOR = "\n";

    private Keys() {}

    public static String activity(String projectId, String activityId) {
        return projectId + SEPARATOR + activityId;
    }

    public static String report(String projectId, UUID reportId) {
        return projectId + SEPARATOR + reportId;
    }

    /** The key of the delays, one at a time, that a rule finds about a subject. */
    public static String delay(String projectId, String rule, String subjectId) {
        return projectId + SEPARATOR + rule + SEPARATOR + subjectId;
    }

    static String part(String projectId, long revision, int part) {
        return projectId + SEPARATOR + revision + SEPARATOR + part;
    }

    /** The project to whose documents a key belongs. */
    static String projectOf(String key) {
        int end = key.indexOf(SEPARATOR);
        return end < 0 ? key : key.substring(0, end);
    }

    /** What all keys of a project's documents begin with. */
    static String of(String projectId) {
        return projectId + SEPARATOR;
    }

    /** Behind all keys of a project's documents, in the order of texts. */
    static String behind(String projectId) {
        return projectId + "\013";
    }
}
