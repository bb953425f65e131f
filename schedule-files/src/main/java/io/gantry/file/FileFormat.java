package io.gantry.file;

/**
 * What files can be written as. Those of Primavera have no lags in days that elapse: the equal
 * working days are written there, and what elapses in a column.
 */
public enum FileFormat {
    /** XML of Microsoft Project. */
    MSPDI("xml"),
    /** XML of Primavera P6. */
    PMXML("xml"),
    /** The text format of Primavera P6. */
    XER("xer");

    private final String extension;

    FileFormat(String extension) {
        this.extension = extension;
    }

    /** How names of such files end. */
    public String extension() {
        return extension;
    }
}
