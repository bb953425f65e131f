package io.gantry.http.validation;

import io.gantry.http.text.Texts;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link MultilineText}; null is for {@code @NotNull} to refuse. */
public final class MultilineTextValidator implements ConstraintValidator<MultilineText, String> {

    private int max;

    @Override
    public void initialize(MultilineText constraint) {
        max = constraint.max();
    }

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
        return value == null || Texts.length(value) <= max && Texts.isMultiline(value);
    }
}
