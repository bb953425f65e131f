package io.gantry.project.list.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.project.list.sheet.Cell;
import io.gantry.project.list.sheet.Cell.Kind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTests {

    @ParameterizedTest
    @CsvSource({
        "1.15, HUNDRED_MILLION, 115000000",
        "1.005, TEN_THOUSAND, 10050",
        "8.2, HUNDRED_MILLION, 820000000",
        "12000000, YUAN, 12000000",
        "0.01, YUAN, 0.01",
        "0, , 0",
        "3, MILLION, 3000000"
    })
    void takesANumberInTheUnitOfItsColumnExactly(String number, @Nullable MoneyUnit unit, String yuan) {
        assertThat(Amounts.read(number(number), unit).value()).isEqualTo(new BigDecimal(yuan));
    }

    @ParameterizedTest
    @CsvSource({
        "1.15亿元, 115000000",
        "１．１５亿, 115000000",
        "3500万元, 35000000",
        "'3,500.5 万', 35005000",
        "¥12000000元, 12000000",
        "2百万, 2000000",
        "1.2 billion, 1200000000"
    })
    void takesAUnitThatStandsInTheCellBeforeThatOfTheColumn(String text, String yuan) {
        assertThat(Amounts.read(text(text), MoneyUnit.YUAN).value()).isEqualTo(new BigDecimal(yuan));
    }

    @ParameterizedTest
    @ValueSource(strings = {"约3亿", "1-2亿", "3亿5000万", "暂无", "1.5.2", "十亿", "1,5亿", "5斤"})
    void asksWhereItIsNotOneAmount(String text) {
        assertThat(Amounts.read(text(text), MoneyUnit.YUAN)).satisfies(reading -> {
            assertThat(reading.value()).isNull();
            assertThat(reading.expected()).extracting("code").isEqualTo("list-amount");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.15", "12000000"})
    void asksForTheUnitWhereNobodyHasSaidIt(String number) {
        assertThat(Amounts.read(number(number), null).expected())
                .extracting("code")
                .isEqualTo("list-amount-unit");
        assertThat(Amounts.read(text(number), null).expected())
                .extracting("code")
                .isEqualTo("list-amount-unit");
    }

    @ParameterizedTest
    @CsvSource({"SHARE, 60%", "DAY, 2026-11-28", "ERROR, #REF!"})
    void takesNoShareDayOrErrorForAnAmount(Kind kind, String shown) {
        assertThat(Amounts.read(new Cell(kind, shown, new BigDecimal("0.6")), MoneyUnit.YUAN)
                        .value())
                .isNull();
    }

    private static Cell number(String number) {
        return new Cell(Kind.NUMBER, number, new BigDecimal(number));
    }

    private static Cell text(String text) {
        return new Cell(Kind.TEXT, text, null);
    }
}
