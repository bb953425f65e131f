package io.gantry.issuer.account;

import io.gantry.issuer.account.PasswordPolicy.Weakness;
import io.gantry.problem.Fault;
import io.gantry.problem.Problem;
import io.gantry.problem.ProblemType;
import java.util.List;

/** A password is too easy to guess. It is in no message. */
public final class WeakPasswordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Weakness weakness;

    WeakPasswordException(Weakness weakness) {
        super("the password is too easy to guess: " + weakness);
        this.weakness = weakness;
    }

    /** What its author is told. */
    public Problem problem() {
        return switch (weakness) {
            case COMMON ->
                problem(
                        "common-password",
                        "one of the passwords that are tried first (expected: one that nobody thinks of)");
            case NAME ->
                problem(
                        "password-with-name",
                        "it contains the account's name (expected: one that does not say whose it is)");
            case REPEATS ->
                problem("repeating-password", "it repeats itself (expected: different characters in no obvious order)");
        };
    }

    private static Problem problem(String slug, String detail) {
        return Problem.of(
                new ProblemType(422, slug, "The password is too easy to guess"),
                List.of(new Fault("password", detail)));
    }
}
