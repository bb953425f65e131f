package io.gantry.project.taskbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Amounts in tests. */
final class Money {

    private Money() {}

    static BigDecimal yuan(String amount) {
        return new BigDecimal(amount);
    }

    static List<BigDecimal> months(String... amounts) {
        return Stream.of(amounts).map(BigDecimal::new).toList();
    }

    static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
