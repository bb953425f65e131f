package io.gantry.project.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookalikeTests {

    @ParameterizedTest
    @CsvSource({"GX-HB, gx-hb", "GX-HB, GX_HB", "P-O1, P-01", "P-1, P-l", "P-1, P-I", "P-1, P-i", "O0oO, 0O0o"})
    void codesThatLookAlikeAreTheSame(String one, String other) {
        assertThat(Lookalike.of(one)).isEqualTo(Lookalike.of(other));
    }

    @ParameterizedTest
    @CsvSource({"GX-HB, GX-HD", "GX-HB, GXHB", "P-1, P-7", "P.1, P-1", "GX-2026-017, GX-2026-018", "A, AA"})
    void othersAreNot(String one, String other) {
        assertThat(Lookalike.of(one)).isNotEqualTo(Lookalike.of(other));
    }
}
