package io.gantry.http.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text that is shown on one line: at least one visible character, no control characters, no marks of direction. */
@Documented
@Constraint(validatedBy = OneLineTextValidator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface OneLineText {

    /** The form as OpenAPI documents state it; the check is stricter for rare characters. */
    String PATTERN = "^[^\\u0000-\\u001F\\u007F-\\u009F\\u2028\\u2029]*[^\\s\\u0000-\\u001F\\u007F-\\u009F]"
            + "[^\\u0000-\\u001F\\u007F-\\u009F\\u2028\\u2029]*$";

    /** The largest number of code points. */
    int max();

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
