package io.gantry.http.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "龙河电池产业园",
                "Longhe Battery Park (Phase II)",
                "👨\u200D👩\u200D👧",
                "\uD840\uDC00\uD883\uDFFF",
                "a\u3000b",
                "…",
                "e\u0301"
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
                "\uDB40\uDC41a"
            })
    void whatCannotBeSeenOrMisleadsIsNoLine(String text) {
        assertThat(Texts.isOneLine(text)).isFalse();
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
