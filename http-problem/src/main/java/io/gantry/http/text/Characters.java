package io.gantry.http.text;

/**
 * What people see of a character. These tables are the whole rule: the tables of the running Java differ from version to
 * version, and so would what is taken. Where a table holds all of a kind for ever (Unicode reserves the places of controls,
 * private use, marks of direction and default ignorable characters), it has them whether they are assigned or not; any
 * other place in planes 0 to 3 is taken, since what is not assigned yet shows as a box, and not as nothing.
 */
final class Characters {

    // Each pair is a first and a last code point, in ascending order.
    private static final int[] HIDDEN = {
        0x0000,
        0x001F,
        0x007F,
        0x009F, // controls
        0x00AD,
        0x00AD, // soft hyphen
        0x034F,
        0x034F, // grapheme joiner
        0x061C,
        0x061C, // mark of direction
        0x115F,
        0x1160, // fillers
        0x17B4,
        0x17B5, // vowels without ink
        0x180E,
        0x180E, // vowel separator
        0x200B,
        0x200B, // space without width
        0x200E,
        0x200F, // marks of direction
        0x2028,
        0x202E, // line ends, marks of direction
        0x2060,
        0x206F, // invisible operators, marks of direction
        0x3164,
        0x3164, // filler
        0xD800,
        0xF8FF, // surrogates, private use
        0xFDD0,
        0xFDEF, // never characters
        0xFEFF,
        0xFEFF, // byte order mark
        0xFFA0,
        0xFFA0, // filler
        0xFFF0,
        0xFFFB, // ignorable, annotations
        0x13430,
        0x1343F, // layout of hieroglyphs
        0x1BCA0,
        0x1BCA3, // layout of shorthand
        0x1D173,
        0x1D17A, // layout of music
        0x40000,
        0xE00FF, // planes without characters, tags
        0xE01F0,
        0x10FFFF // ignorable, private use
    };

    // They choose among the forms of the character before.
    private static final int[] SELECTORS = {0x180B, 0x180D, 0x180F, 0x180F, 0xFE00, 0xFE0F, 0xE0100, 0xE01EF};

    // Nothing to see when nothing else is there: spaces, empty signs, marks that stand over what precedes.
    private static final int[] WITHOUT_INK = {
        0x0020, 0x0020, 0x00A0, 0x00A0, 0x0300, 0x036F, 0x0483, 0x0489, 0x1680, 0x1680, 0x1AB0, 0x1AFF, 0x1DC0, 0x1DFF,
        0x2000, 0x200A, 0x202F, 0x202F, 0x205F, 0x205F, 0x20D0, 0x20FF, 0x2800, 0x2800, 0x3000, 0x3000, 0x302A, 0x302F,
        0x3099, 0x309A, 0xFE20, 0xFE2F, 0x13441, 0x13442, 0x1D159, 0x1D159
    };

    // Arabic and the scripts akin to it, those of South Asia, Myanmar, Khmer, Mongolian, Adlam.
    private static final int[] JOINING = {
        0x0600, 0x0DFF, 0x1000, 0x109F, 0x1700, 0x18AF, 0x1900, 0x1CFF, 0xA800, 0xAAFF, 0xABC0, 0xABFF, 0x10A00,
        0x11FFF, 0x1E900, 0x1E95F
    };

    private static final int[] PICTURES = {0x2190, 0x2BFF, 0x1F000, 0x1FAFF};

    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    private static final int PICTURE_SELECTOR = 0xFE0F;
    private static final int NEVER_CHARACTERS = 0xFFFE; // the last two of each plane

    private Characters() {}

    /**
     * Whether {@code point} may stand between its neighbours: it is seen, or makes a difference that is.
     *
     * @param before the code point before it, -1 at the beginning
     * @param after the code point after it, -1 at the end
     */
    static boolean isShown(int before, int point, int after) {
        if (isIn(SELECTORS, point)) {
            return before >= 0 && hasInk(before);
        }
        if (point == NON_JOINER || point == JOINER) {
            return isIn(JOINING, before) && isIn(JOINING, after)
                    || point == JOINER && isPicture(before) && isIn(PICTURES, after);
        }
        return !isIn(HIDDEN, point) && (point & NEVER_CHARACTERS) != NEVER_CHARACTERS;
    }

    /** Whether {@code point} alone gives people something to see. */
    static boolean hasInk(int point) {
        return point != NON_JOINER
                && point != JOINER
                && !isIn(WITHOUT_INK, point)
                && !isIn(SELECTORS, point)
                && !isIn(HIDDEN, point);
    }

    private static boolean isPicture(int before) {
        return before == PICTURE_SELECTOR || isIn(PICTURES, before);
    }

    private static boolean isIn(int[] ranges, int point) {
        for (int i = 0; i < ranges.length && ranges[i] <= point; i += 2) {
            if (point <= ranges[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
