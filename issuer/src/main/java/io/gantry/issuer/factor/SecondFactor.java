package io.gantry.issuer.factor;

import java.util.List;

/**
 * The second factor of an account, as it is kept.
 *
 * @param sealed the secret, encrypted for this account
 * @param confirmed whether its holder has shown that their app has it; before that it counts for nothing
 * @param lastStep the step whose code was used last
 * @param recovery digests of the recovery codes that are left
 */
public record SecondFactor(String sealed, boolean confirmed, long lastStep, List<String> recovery) {

    public SecondFactor {
        recovery = List.copyOf(recovery);
    }

    // Neither into a log nor into an answer.
    @Override
    public String toString() {
        return "SecondFactor[confirmed=" + confirmed + "]";
    }
}
