package io.gantry.http.text;

/**
 * Decides which texts can be stored, shown and searched. Length is counted in code points, so that a rare Chinese
 * character or an emoji counts as one.
 */
public final class Texts {

    private static final int REPLACEMENT = 0xFFFD;
    private static final int NONE = -1;

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

    /** Whether {@code text} can be shown on one line, all of it, and has something to see in it. */
    public static boolean isOneLine(String text) {
        boolean visible = false;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            if (!isShown(text, i)) {
                return false;
            }
            visible |= Characters.hasInk(text.codePointAt(i));
        }
        return visible;
    }

    /** Whether {@code text} can be shown on several lines, all of it; it may be empty. */
    public static boolean isMultiline(String text) {
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            if (!isBreak(text.charAt(i)) && !isShown(text, i)) {
                return false;
            }
        }
        return true;
    }

    /** The number of code points in {@code text}. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The first {@code longest} code points of {@code text}, each that cannot be shown replaced by U+FFFD. */
    public static String printable(String text, int longest) {
        var start = text.substring(0, text.offsetByCodePoints(0, Math.min(longest, length(text))));
        var printable = new StringBuilder(start.length());
        for (int i = 0; i < start.length(); i = start.offsetByCodePoints(i, 1)) {
            printable.appendCodePoint(isShown(start, i) ? start.codePointAt(i) : REPLACEMENT);
        }
        return printable.toString();
    }

    private static boolean isShown(String text, int at) {
        int point = text.codePointAt(at);
        int next = at + Character.charCount(point);
        return Characters.isShown(
                at == 0 ? NONE : text.codePointBefore(at),
                point,
                next == text.length() ? NONE : text.codePointAt(next));
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\t';
    }
}
