package io.gantry.issuer.account;

import io.gantry.issuer.account.PasswordPolicy.Weakness;
import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.problem.Problem;
import io.gantry.problem.ProblemType;
import java.util.List;

/** A password is too easy to guess. It is in no message. */
public final class WeakPasswordException extends RuntimeException {

    private static final Phrase COMMON = new Phrase(
            "common-password",
            "a commonly used password (expected: one that is hard to guess)",
            "属于最先被尝试的密码（要求：别人想不到的密码）");
    private static final Phrase NAME = new Phrase(
            "password-with-name",
            "it contains the account's name (expected: one without the account's name)",
            "包含账号名（要求：看不出属于谁的密码）");
    private static final Phrase REPEATS = new Phrase(
            "repeating-password",
            "it repeats itself (expected: different characters in no obvious order)",
            "有重复（要求：不同的字符且没有明显顺序）");

    private static final long serialVersionUID = 1L;

    private final Weakness weakness;

    WeakPasswordException(Weakness weakness) {
        super("the password is too easy to guess: " + weakness);
        this.weakness = weakness;
    }

    /** What its author is told. */
    public Problem problem() {
        var fault = faultOf(weakness);
        var type = new ProblemType(422, fault.code(), "The password is too easy to guess", "密码太容易被猜到");
        return Problem.of(type, List.of(fault));
    }

    static Fault faultOf(Weakness weakness) {
        var detail =
                switch (weakness) {
                    case COMMON -> COMMON;
                    case NAME -> NAME;
                    case REPEATS -> REPEATS;
                };
        return Fault.of("password", detail);
    }
}
