package io.gantry.access.audit;

import jakarta.servlet.http.HttpServletRequest;

/** Notes with a command that events in the log say all that the trail would: who, when, from where, and what. */
public final class OnRecord {

    private static final String ATTRIBUTE = OnRecord.class.getName();

    private OnRecord() {}

    /** Says that {@code request} needs no audit event: what it has done is in the log, or was there before. */
    public static void note(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, true);
    }

    static boolean isNoted(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }
}
