package io.gantry.project.list.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.project.list.sheet.Cell;
import io.gantry.project.list.sheet.Cell.Kind;
import io.gantry.project.list.sheet.Sheet;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTests {

    @ParameterizedTest
    @CsvSource({
        "2026-03-15, 2026-03-15",
        "2026/3/15, 2026-03-15",
        "2026.3.15, 2026-03-15",
        "2026年3月15日, 2026-03-15",
        "2026 年 3 月 5 号, 2026-03-05",
        "２０２６年３月１５日, 2026-03-15",
        "20260315, 2026-03-15",
        "2026-03-15 00:00:00, 2026-03-15",
        "2028-02-29, 2028-02-29",
        "2026年3月底, 2026-03-31",
        "2028年2月末, 2028-02-29"
    })
    void readsAWholeDateHoweverItIsWritten(String text, String day) {
        assertThat(Days.read(text(text), sheet(false)).value()).hasToString(day);
    }

    @ParameterizedTest
    @CsvSource({"46354, false, 2026-11-28", "46354, true, 2030-11-29", "20260315, false, 2026-03-15"})
    void readsASerialNumberAsTheFileCounts(String number, boolean from1904, String day) {
        assertThat(Days.read(number(number), sheet(from1904)).value()).hasToString(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026.3", "2026年3月", "３月底", "3月底", "2026-3", "2026/03", "3月", "3月中旬", "2026年"})
    void asksForTheDayWhereOnlyAMonthIsNamed(String text) {
        assertThat(codeOf(text(text))).isEqualTo("list-day-of-month");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026.3", "2026.11"})
    void takesNoNumberThatLooksLikeAMonthForASerialNumber(String number) {
        assertThat(codeOf(number(number))).isEqualTo("list-day-of-month");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29", "0026-03-01", "2026-13-01", "1989-12-31", "2026年2月30日", "2101-01-01"})
    void refusesADayThatThereIsNotOrThatIsFarAway(String text) {
        assertThat(codeOf(text(text))).isEqualTo("list-no-such-day");
    }

    @ParameterizedTest
    @ValueSource(strings = {"待定", "3/15/2026", "26-3-15", "2026-03-15起", "明年"})
    void asksForADateWhereItIsNone(String text) {
        assertThat(codeOf(text(text))).isEqualTo("list-day");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "2026", "0.6", "99999999"})
    void takesNoOtherNumberForADay(String number) {
        assertThat(Days.read(number(number), sheet(false)).value()).isNull();
    }

    private static @Nullable String codeOf(Cell cell) {
        var reading = Days.read(cell, sheet(false));
        assertThat(reading.value()).isNull();
        return reading.expected() == null ? null : reading.expected().code();
    }

    private static Sheet sheet(boolean from1904) {
        return new Sheet("", List.of(), null, from1904, List.of());
    }

    private static Cell number(String number) {
        return new Cell(Kind.NUMBER, number, new BigDecimal(number));
    }

    private static Cell text(String text) {
        return new Cell(Kind.TEXT, text, null);
    }
}
