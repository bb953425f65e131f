package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a delay is about.
 *
 * @param kind {@code project}, {@code activity}, {@code milestone}, {@code report} or {@code duty}; open: pass over
 *     subjects of a kind you do not know
 * @param id identity within the project; for the project itself its id
 * @param names what people call it; absent where it has no name
 * @param activityId of a report, the id of the activity that it is about; absent for subjects of other kinds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Subject(
        String kind,
        String id,
        @Nullable Names names,
        @Nullable String activityId) {

    public static final String PROJECT = "project";
    public static final String ACTIVITY = "activity";
    public static final String MILESTONE = "milestone";
    public static final String REPORT = "report";
    public static final String DUTY = "duty";

    /** A subject that is no report. */
    public Subject(String kind, String id, @Nullable Names names) {
        this(kind, id, names, null);
    }
}
