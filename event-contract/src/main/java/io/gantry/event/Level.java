package io.gantry.event;

/**
 * How severe a delay is. Levels are data: a rule pack may have others. Compare ranks, show codes or names.
 *
 * @param code identity, e.g. {@code YELLOW}
 * @param rank the higher, the more severe; from 1
 * @param color as {@code #rrggbb}
 */
public record Level(String code, int rank, Names names, String color) {

    /** 黄灯: late, and to be made good by the responsible unit. */
    public static final Level YELLOW = new Level("YELLOW", 1, new Names("黄灯", "Yellow"), "#d9a100");

    /** 红灯: badly late. */
    public static final Level RED = new Level("RED", 2, new Names("红灯", "Red"), "#c62828");
}
