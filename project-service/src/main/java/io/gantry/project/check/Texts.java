package io.gantry.project.check;

/** What may stand in a text that people read on one line. */
final class Texts {

    private Texts() {}

    static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            // A surrogate that is a code point by itself has lost its other half, and UTF-8 cannot hold it.
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    static boolean isPrintable(String text) {
        return text.codePoints().allMatch(Texts::isPrintable);
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
