package io.gantry.project.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gantry.problem.Fault;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTests {

    private static final BigDecimal LARGEST = new BigDecimal("999999999999999.99");

    private final Faults faults = new Faults();

    @ParameterizedTest
    @ValueSource(strings = {"A", "7", "GX-2026-017", "a.b_c-d", "A23456789012345678901234567890123456789x"})
    void acceptsCodesOfTheAgreedForm(String code) {
        assertThat(faults.code("code", code)).isEqualTo(code);

        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-A", ".A", "A B", "A/B", "环保", "A\n", "A234567890123456789012345678901234567890x"})
    void refusesOtherCodes(String code) {
        faults.code("code", code);

        assertThat(found()).singleElement().extracting(Fault::field).isEqualTo("code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "a\u0000b", "a\u007fb", "a\u2028b", "\ud800", "a\udc00b"})
    void refusesTextsThatAreEmptyOrNotOnOneLine(String text) {
        faults.text("names.zh", text, 200);

        assertThat(found()).singleElement().extracting(Fault::field).isEqualTo("names.zh");
    }

    @Test
    void countsCharactersAndNotTheirHalves() {
        faults.text("names.zh", "𠮷".repeat(200), 200);
        assertThat(found()).isEmpty();

        faults.text("names.zh", "𠮷".repeat(201), 200);
        assertThat(found()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-0.01", "0.001", "1000000000000000", "1E+1000000000", "-1E+1000000000", "1E-1000000000", "1E+15"
            })
    void refusesNumbersOutsideTheRange(String number) {
        faults.number("totalInvestment", new BigDecimal(number), 2, LARGEST);

        assertThat(found())
                .containsExactly(new Fault(
                        "totalInvestment",
                        number + " (expected: a number from 0 to 999999999999999.99 with at most 2 decimals)"));
    }

    @Test
    void writesEqualNumbersAlike() {
        assertThat(List.of("1200", "1200.00", "1.2E+3", "1200.0000000"))
                .allSatisfy(number -> assertThat(faults.number("n", new BigDecimal(number), 2, LARGEST))
                        .hasToString("1200"));
        assertThat(faults.number("n", new BigDecimal("0.50"), 2, LARGEST)).hasToString("0.5");
        assertThat(faults.number("n", LARGEST, 2, LARGEST)).isEqualTo(LARGEST);
        assertThat(found()).isEmpty();
    }

    @Test
    void refusesDatesOutsideTheYearsThatMakeSense() {
        faults.date("requiredFinish", LocalDate.of(1989, 12, 31));
        faults.date("requiredFinish", LocalDate.of(2101, 1, 1));
        faults.date("requiredFinish", LocalDate.of(1990, 1, 1));
        faults.date("requiredFinish", LocalDate.of(2100, 12, 31));

        assertThat(found())
                .extracting(Fault::detail)
                .containsExactly(
                        "1989-12-31 (expected: a date from 1990-01-01 to 2100-12-31)",
                        "2101-01-01 (expected: a date from 1990-01-01 to 2100-12-31)");
    }

    @Test
    void saysOfWhatIsMissingThatNothingIsThere() {
        faults.names("names", null);
        faults.code("code", null);

        assertThat(found())
                .hasSize(2)
                .allSatisfy(fault -> assertThat(fault.detail()).startsWith("nothing (expected: "));
    }

    @Test
    void reportsAtMostAHundredFaults() {
        for (int i = 0; i < 1000; i++) {
            faults.code("code", "");
        }

        assertThat(found()).hasSize(100);
    }

    @Test
    void throwsEverythingAtOnce() {
        faults.code("code", "");
        faults.text("sponsor", "", 10);

        assertThatThrownBy(faults::throwIfAny)
                .isInstanceOfSatisfying(
                        InvalidContentException.class,
                        e -> assertThat(e.faults()).extracting(Fault::field).containsExactly("code", "sponsor"));
    }

    private List<Fault> found() {
        try {
            faults.throwIfAny();
            return List.of();
        } catch (InvalidContentException e) {
            return e.faults();
        }
    }
}
