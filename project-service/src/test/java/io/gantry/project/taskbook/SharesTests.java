package io.gantry.project.taskbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Nothing is lost and nothing is made where an amount is taken apart. */
class SharesTests {

    @Property
    void partsAddUpToTheAmountInItsOwnDecimals(
            @ForAll("amounts") BigDecimal amount, @ForAll("weights") long[] weights) {
        var parts = Shares.of(amount, weights);

        assertThat(parts).hasSize(weights.length);
        assertThat(Money.sum(parts)).isEqualByComparingTo(amount);
        assertThat(parts).allSatisfy(part -> assertThat(part.scale()).isEqualTo(Math.max(0, amount.scale())));
    }

    @Property
    void eachPartIsItsExactShareRoundedDownOrUp(
            @ForAll("amounts") BigDecimal amount, @ForAll("weights") long[] weights) {
        var parts = Shares.of(amount, weights);
        var total = BigDecimal.valueOf(Arrays.stream(weights).sum());
        var step = BigDecimal.ONE.movePointLeft(Math.max(0, amount.scale()));

        for (int i = 0; i < weights.length; i++) {
            var exact = amount.multiply(BigDecimal.valueOf(weights[i])).divide(total, MathContext.DECIMAL128);
            assertThat(parts.get(i).subtract(exact).abs()).isLessThan(step);
        }
    }

    @Property
    void whatWeighsNothingGetsNothing(@ForAll("amounts") BigDecimal amount, @ForAll("weights") long[] weights) {
        var parts = Shares.of(amount, weights);

        for (int i = 0; i < weights.length; i++) {
            if (weights[i] == 0) {
                assertThat(parts.get(i)).isZero();
            }
        }
    }

    @Property
    void whatWeighsMoreNeverGetsLess(@ForAll("amounts") BigDecimal amount, @ForAll("weights") long[] weights) {
        var parts = Shares.of(amount, weights);

        for (int i = 1; i < weights.length; i++) {
            if (weights[i] > weights[i - 1]) {
                assertThat(parts.get(i)).isGreaterThanOrEqualTo(parts.get(i - 1));
            }
        }
    }

    @Example
    void theLargestRemaindersAreRoundedUpAndOfEqualOnesTheFirst() {
        assertThat(Shares.of(Money.yuan("100"), new long[] {1, 1, 1})).isEqualTo(Money.months("34", "33", "33"));
        assertThat(Shares.of(Money.yuan("100.00"), new long[] {1, 1, 1}))
                .isEqualTo(Money.months("33.34", "33.33", "33.33"));
        assertThat(Shares.of(Money.yuan("10"), new long[] {3, 4, 4})).isEqualTo(Money.months("3", "4", "3"));
        assertThat(Shares.of(new BigDecimal("1E+2"), new long[] {1, 3})).isEqualTo(Money.months("25", "75"));
    }

    @Example
    void refusesWhatCannotBeTakenApart() {
        assertThatThrownBy(() -> Shares.of(Money.yuan("1"), new long[] {0, 0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[0, 0]");
        assertThatThrownBy(() -> Shares.of(Money.yuan("-1"), new long[] {1}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shares.of(Money.yuan("1"), new long[] {2, -1}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("999999999999999.99"))
                .ofScale(2)
                .flatMap(amount -> Arbitraries.of(amount, amount.setScale(0, RoundingMode.DOWN)));
    }

    @Provide
    Arbitrary<long[]> weights() {
        return Arbitraries.longs()
                .between(0, 500_000)
                .array(long[].class)
                .ofMinSize(1)
                .ofMaxSize(60)
                .filter(weights -> Arrays.stream(weights).sum() > 0);
    }
}
