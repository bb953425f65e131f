package io.gantry.http.validation;

import io.gantry.problem.Fault;
import io.gantry.problem.Problem;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import jakarta.validation.Validator;
import java.util.List;

/**
 * Checks records by their constraints. Bodies that a controller takes as {@code @Valid @RequestBody} are checked by the
 * framework; this is for items that are read one by one.
 */
public final class Validation {

    private final Validator validator;

    public Validation(Validator validator) {
        this.validator = validator;
    }

    /** The constraints that {@code content} breaks; none if it is valid. Fields are relative to it. */
    public List<Fault> faults(Object content) {
        var violations = validator.validate(content);
        return violations.isEmpty() ? List.of() : Violations.faultsOf("", violations);
    }

    /** @throws ProblemException 422 if {@code content} breaks a constraint */
    public <T> T validated(T content) {
        var faults = faults(content);
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.of(ProblemType.INVALID_CONTENT, faults));
        }
        return content;
    }
}
