package io.gantry.http.text;

/**
 * Decides which texts can be stored, shown and searched. Length is counted in code points, so that a rare Chinese
 * character or an emoji counts as one.
 */
public final class Texts {

    private static final int IDEOGRAPHS_FIRST = 0x20000;
    private static final int IDEOGRAPHS_LAST = 0x3FFFD;
    private static final int REPLACEMENT = 0xFFFD;

    private Texts() {}

    /** Whether every store and every transport keeps {@code text} as it is: it has no NUL and no unpaired surrogate. */
    public static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether {@code text} can be shown on one line and has something to see in it. */
    public static boolean isOneLine(String text) {
        return text.codePoints().allMatch(Texts::isPrintable)
                && text.codePoints().anyMatch(Texts::isVisible);
    }

    /** Whether {@code text} can be shown on several lines; it may be empty. */
    public static boolean isMultiline(String text) {
        return text.codePoints().allMatch(c -> c == '\n' || c == '\r' || c == '\t' || isPrintable(c));
    }

    /** The number of code points in {@code text}. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The first {@code longest} code points of {@code text}, each that cannot be shown replaced by U+FFFD. */
    public static String printable(String text, int longest) {
        var end = text.offsetByCodePoints(0, Math.min(longest, length(text)));
        var printable = new StringBuilder(end);
        text.substring(0, end)
                .codePoints()
                .map(c -> isPrintable(c) ? c : REPLACEMENT)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }

    private static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            // Marks of direction let a text pass for another one. Joiners hold emoji together.
            case Character.FORMAT -> codePoint == 0x200C || codePoint == 0x200D;
            // Rare ideographs are assigned faster than Java learns of them.
            case Character.UNASSIGNED ->
                codePoint >= IDEOGRAPHS_FIRST && codePoint <= IDEOGRAPHS_LAST && (codePoint & 0xFFFE) != 0xFFFE;
            default -> true;
        };
    }

    private static boolean isVisible(int codePoint) {
        return switch (codePoint) {
            // Fillers and the empty Braille pattern are letters and symbols without ink.
            case 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0 -> false;
            default ->
                switch (Character.getType(codePoint)) {
                    case Character.SPACE_SEPARATOR,
                            Character.FORMAT,
                            Character.NON_SPACING_MARK,
                            Character.ENCLOSING_MARK -> false;
                    default -> true;
                };
        };
    }
}
