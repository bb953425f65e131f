package io.gantry.http.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks {@link Code}; null is for {@code @NotNull} to refuse. */
public final class CodeValidator implements ConstraintValidator<Code, CharSequence> {

    private static final Pattern FORM = Pattern.compile(Code.PATTERN);

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null || FORM.matcher(value).matches();
    }
}
