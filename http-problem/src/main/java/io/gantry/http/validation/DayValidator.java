package io.gantry.http.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Checks {@link Day}; null is for {@code @NotNull} to refuse. */
public final class DayValidator implements ConstraintValidator<Day, LocalDate> {

    private LocalDate from = LocalDate.MIN;
    private LocalDate to = LocalDate.MAX;

    @Override
    public void initialize(Day constraint) {
        from = LocalDate.parse(constraint.from());
        to = LocalDate.parse(constraint.to());
    }

    @Override
    public boolean isValid(@Nullable LocalDate value, ConstraintValidatorContext context) {
        return value == null || !value.isBefore(from) && !value.isAfter(to);
    }
}
