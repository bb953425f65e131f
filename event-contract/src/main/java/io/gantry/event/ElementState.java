package io.gantry.event;

/** How far somebody has come with an element. */
public enum ElementState {
    /** Nobody has applied for it. */
    NEEDED,
    /** 已申报: its authority has the application. */
    APPLIED,
    /** 已批准: it is there. */
    GRANTED,
    /** 未批准: its authority has said no. */
    REFUSED,
    /** 已过期: it was granted and no longer holds. What was granted until a day expires behind it without being told. */
    EXPIRED,
    /** 不再需要: the project does without it. */
    DROPPED
}
