package io.gantry.http.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.problem.ProblemException;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidationTests {

    record Report(
            @Money @Nullable BigDecimal investment,
            @Percent @Nullable BigDecimal percent,
            @Day @Nullable LocalDate start) {}

    record Reference(
            @Code @Nullable String code,
            @OneLineText(max = 200) @Nullable String name) {}

    // Outside of Spring, which would make the checks its own way.
    private final Validator validator =
            jakarta.validation.Validation.buildDefaultValidatorFactory().getValidator();

    private final Validation validation = new Validation(validator);

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.01", "999999999999999.99", "1E+14", "1.10000", "0E-40"})
    void moneyIsExactToTheFen(String amount) {
        assertThat(faults(new BigDecimal(amount), null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-0.01",
                "1000000000000000",
                "99999999999999999",
                "1.2345678901234567E+31",
                "0.001",
                "1E+1000000000",
                "1E-1000000000"
            })
    void whatIsNoAmountOfMoneyIsRefused(String amount) {
        assertThat(faults(new BigDecimal(amount), null))
                .singleElement()
                .asString()
                .contains("an amount in yuan from 0 to 999999999999999.99 with at most 2 decimals");
    }

    @ParameterizedTest
    @CsvSource({"0, true", "100, true", "99.99, true", "100.00, true", "100.01, false", "-1, false", "0.005, false"})
    void aPercentageHasTwoDecimals(String percent, boolean valid) {
        assertThat(faults(null, new BigDecimal(percent)).isEmpty()).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({"1990-01-01, true", "2100-12-31, true", "1989-12-31, false", "2101-01-01, false"})
    void aDayIsInAReasonableRange(LocalDate day, boolean valid) {
        assertThat(validation.faults(new Report(null, null, day)).isEmpty()).isEqualTo(valid);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "7", "GX-2026-017", "a.b_c-d", "A23456789012345678901234567890123456789x"})
    void aCodeHasLettersDigitsAndAFewSigns(String code) {
        assertThat(validation.faults(new Reference(code, null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-A", ".A", "A B", "A/B", "环保", "A\n", "Ａ", "A234567890123456789012345678901234567890x"})
    void anythingElseIsNoCode(String code) {
        assertThat(validation.faults(new Reference(code, null)))
                .extracting(Fault::field)
                .containsExactly("code");
    }

    @Test
    void theLengthOfATextIsCountedInCharactersAndNotInTheirHalves() {
        assertThat(validation.faults(new Reference(null, "𠮷".repeat(200)))).isEmpty();
        assertThat(validation.faults(new Reference(null, "𠮷".repeat(201)))).hasSize(1);
    }

    @Test
    void invalidContentEndsTheRequest() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> validation.validated(new Report(null, BigDecimal.valueOf(101), null)))
                .satisfies(e -> assertThat(e.problem().status()).isEqualTo(422));
    }

    @Test
    void faultsBeyondAHundredAreLeftOut() {
        var expected = new Phrase("a-value", "a value", "有值");
        var faults = new Faults();
        for (int i = 0; i < 150; i++) {
            faults.add("items[" + i + "]", null, expected);
        }

        assertThat(faults.found()).hasSize(100).first().isEqualTo(Fault.of("items[0]", null, expected));
        assertThatExceptionOfType(ProblemException.class).isThrownBy(faults::throwIfAny);
    }

    private List<Fault> faults(@Nullable BigDecimal investment, @Nullable BigDecimal percent) {
        return validation.faults(new Report(investment, percent, null));
    }
}
