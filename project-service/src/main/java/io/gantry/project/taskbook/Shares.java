package io.gantry.project.taskbook;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Takes an amount apart without losing or making a fen. */
final class Shares {

    private Shares() {}

    /**
     * {@code amount} in parts as large as {@code weights} to each other, by largest remainders (Hamilton's method): each part is
     * its exact share rounded down or up to the decimals that the amount has, those with the largest remainders up, and of equal
     * ones the first. The parts add up to the amount.
     *
     * @param amount not negative
     * @param weights none negative, at least one positive
     */
    static List<BigDecimal> of(BigDecimal amount, long[] weights) {
        int scale = Math.max(amount.scale(), 0);
        var units = amount.setScale(scale).unscaledValue();
        var total = Arrays.stream(weights).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (units.signum() < 0 || total.signum() <= 0 || Arrays.stream(weights).anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException(amount + " by " + Arrays.toString(weights)
                    + " (expected: no negative number, and a positive weight)");
        }
        var parts = new ArrayList<BigInteger>();
        var remainders = new ArrayList<BigInteger>();
        for (long weight : weights) {
            var share = units.multiply(BigInteger.valueOf(weight)).divideAndRemainder(total);
            parts.add(share[0]);
            remainders.add(share[1]);
        }
        int left = units.subtract(parts.stream().reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders.get(i)).reversed())
                .limit(left)
                .forEach(i -> parts.set(i, parts.get(i).add(BigInteger.ONE)));
        return parts.stream().map(part -> new BigDecimal(part, scale)).toList();
    }
}
