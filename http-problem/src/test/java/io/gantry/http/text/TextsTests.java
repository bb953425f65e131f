package io.gantry.http.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTests {

    // Signs under which Arabic, Syriac and Kaithi numbers stand: Java has them with those that are not seen.
    private static final Set<Integer> VISIBLE_SIGNS =
            Set.of(0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "龙河电池产业园",
                "Longhe Battery Park (Phase II)",
                "👨\u200D👩\u200D👧",
                "\uD840\uDC00\uD883\uDFFF",
                "a\u3000b",
                "…",
                "e\u0301",
                "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
                "\u0915\u094D\u200D\u0937",
                "❤\uFE0F\u200D🔥",
                "1\uFE0F\u20E3",
                "葛\uDB40\uDD00",
                "🏗\uFE0F"
            })
    void namesAreOneLine(String text) {
        assertThat(Texts.isOneLine(text)).isTrue();
        assertThat(Texts.isMultiline(text)).isTrue();
        assertThat(Texts.isStorable(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u3000\u00A0",
                "\u200D",
                "\u0301",
                "\u3164",
                "\u2800",
                "a\nb",
                "a\tb",
                "a\u0000b",
                "a\u001Bb",
                "a\u0085b",
                "a\u2028b",
                "a\u202Eb",
                "a\u2066b",
                "a\u200Bb",
                "\uFEFFa",
                "a\u00ADb",
                "a\uE000",
                "a\uFFFF",
                "a\uD800",
                "\uDC00a",
                "\uDB40\uDC41a",
                "a\u061Cb",
                "a\u2060b",
                "a\u3164b",
                "a\u034Fb",
                "\uD834\uDD59",
                "pay\u200Cpal",
                "项\u200D目",
                "a\u200D",
                "\u0645\u200C",
                "\u200D👧",
                "👨\u200C👩",
                "\u200D\u200D",
                "\uFE0Fa",
                " \uFE0Fa",
                "a\uFE0F\uFE0F"
            })
    void whatCannotBeSeenOrMisleadsIsNoLine(String text) {
        assertThat(Texts.isOneLine(text)).isFalse();
    }

    // Assigned by Unicode 15.1, 16 and 17, of which Java 17 knows none; the last two are not assigned yet.
    @ParameterizedTest
    @ValueSource(ints = {0x2EBF0, 0x31FF0, 0x105C0, 0x16D40, 0x1FAE9, 0x1C89, 0xA7CB, 0x323B0, 0x20C1, 0x0378, 0x1FAFF})
    void aRareCharacterIsTakenWhetherJavaKnowsItOrNot(int point) {
        assertThat(Texts.isOneLine("a" + Character.toString(point))).isTrue();
    }

    @Test
    void whatJavaHoldsForIgnorableIsNeverTakenAlone() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(Character::isIdentifierIgnorable)
                        .filter(point -> !VISIBLE_SIGNS.contains(point))
                        .filter(point -> Texts.isOneLine("a" + Character.toString(point))))
                .isEmpty();
    }

    @Test
    void severalLinesMayHaveBreaksAndTabsAndMayBeEmpty() {
        assertThat(Texts.isMultiline("a\r\n\tb\n")).isTrue();
        assertThat(Texts.isMultiline("")).isTrue();
        assertThat(Texts.isMultiline("a\u0000")).isFalse();
        assertThat(Texts.isMultiline("a\u000B")).isFalse();
        assertThat(Texts.isMultiline("a\u202Eb")).isFalse();
    }

    @Test
    void aCharacterOutsideTheBasicPlaneCountsOnce() {
        assertThat(Texts.length("😀龙")).isEqualTo(2);
        assertThat(Texts.printable("😀😀😀", 2)).isEqualTo("😀😀");
    }

    @Test
    void whatCannotBePrintedIsReplaced() {
        assertThat(Texts.printable("a\r\nb\uD800\u202E", 10)).isEqualTo("a\uFFFD\uFFFDb\uFFFD\uFFFD");
    }
}
