package io.gantry.http.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Checks {@link Decimal}; null is for {@code @NotNull} to refuse. */
public final class DecimalValidator implements ConstraintValidator<Decimal, BigDecimal> {

    private static final int MOST_DIGITS = 40;

    private BigDecimal min = BigDecimal.ZERO;
    private BigDecimal max = BigDecimal.ZERO;
    private int decimals;

    @Override
    public void initialize(Decimal constraint) {
        min = new BigDecimal(constraint.min());
        max = new BigDecimal(constraint.max());
        decimals = constraint.decimals();
    }

    @Override
    public boolean isValid(@Nullable BigDecimal value, ConstraintValidatorContext context) {
        return value == null || hasModestSize(value) && fits(value);
    }

    // Comes first: arithmetic on 1E+1000000000 would write all its digits.
    private static boolean hasModestSize(BigDecimal value) {
        return Math.abs((long) value.scale()) <= MOST_DIGITS && value.precision() <= MOST_DIGITS;
    }

    private boolean fits(BigDecimal value) {
        return value.compareTo(min) >= 0
                && value.compareTo(max) <= 0
                && value.stripTrailingZeros().scale() <= decimals;
    }
}
