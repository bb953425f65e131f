package io.gantry.event;

/** Whether a project is being watched. */
public enum Standing {
    /** Its history is being entered; nothing is judged before that is complete. */
    ONBOARDING,
    /** Watched. */
    ACTIVE,
    /** 停缓建: stopped or postponed; no work is due. */
    SUSPENDED,
    /** 退出: given up; it stays in the registry. */
    WITHDRAWN
}
