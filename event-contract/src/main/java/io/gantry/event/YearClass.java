package io.gantry.event;

/** What a project is in the yearly list of projects. */
public enum YearClass {
    /** 预备: prepared for a later year. */
    PREPARED,
    /** 新开工: starts this year. */
    NEW_START,
    /** 续建: goes on from an earlier year. */
    CONTINUED,
    /** 竣工: is to be completed this year. */
    COMPLETING
}
