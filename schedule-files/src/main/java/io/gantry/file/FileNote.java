package io.gantry.file;

import org.jspecify.annotations.Nullable;

/**
 * Something of a file that is not in what was read, or not as it was.
 *
 * @param row by what people find it in the file
 * @param other the other end of a link, by the same
 * @param value as the file has it
 */
public record FileNote(
        Kind kind,
        String row,
        @Nullable String other,
        @Nullable String value) {

    /** What became of it. */
    public enum Kind {
        /** An inactive row is left out. */
        INACTIVE,
        /** A row that stands for one of another project is left out. */
        EXTERNAL,
        /** A summary without parts is left out. */
        EMPTY_SUMMARY,
        /** A link with an inactive row is left out. */
        LINK_INACTIVE,
        /** A link with something that is not in the file, or in another project of it, is left out. */
        LINK_ABSENT,
        /** A link of a summary is left out. */
        LINK_SUMMARY,
        /** A link that there is already is left out. */
        LINK_TWICE,
        /** A lag that is not in whole days is rounded. */
        LAG_ROUNDED,
        /** A duration that is not in whole days. */
        DURATION_ROUNDED,
        /** A constraint of a summary is left out. */
        SUMMARY_CONSTRAINT,
        /** A second constraint is left out. */
        SECOND_CONSTRAINT,
        /** A deadline that moves nothing is left out. */
        DEADLINE,
        /** The dates of a summary are those of its parts, not its own. */
        SUMMARY_DATES,
        /** What is marked as a milestone takes time, so it is none. */
        LONG_MILESTONE,
        /** A date that cannot be read. */
        DATE_UNREADABLE,
        /** A row without dates. */
        NO_DATES
    }

    static final int LONGEST_VALUE = 200;

    public FileNote {
        value = value != null && value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value;
    }

    public static FileNote of(Kind kind, String row) {
        return new FileNote(kind, row, null, null);
    }
}
