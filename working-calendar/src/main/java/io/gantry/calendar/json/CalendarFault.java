package io.gantry.calendar.json;

/**
 * One thing that is wrong with a calendar's text.
 *
 * @param field its place, such as {@code off[3].until}; empty for the whole text
 * @param value what stands there, shortened; empty if nothing does
 * @param expected what should stand there
 */
public record CalendarFault(String field, String value, String expected) {

    private static final int SHOWN = 80;

    static CalendarFault of(String field, String value, String expected) {
        var line = value.strip().replaceAll("\\s+", " ");
        return new CalendarFault(field, line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line, expected);
    }

    @Override
    public String toString() {
        return (field.isEmpty() ? "" : field + ": ") + (value.isEmpty() ? "nothing" : value) + " (expected: " + expected
                + ")";
    }
}
