package io.gantry.http.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An amount in yuan, not negative, exact to the fen. */
@Documented
@Constraint(validatedBy = {})
@Decimal(max = Money.LARGEST, decimals = Money.DECIMALS)
@ReportAsSingleViolation
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface Money {

    /** The largest amount that any service takes. */
    String LARGEST = "999999999999999.99";

    /** The decimals of an amount. */
    int DECIMALS = 2;

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
