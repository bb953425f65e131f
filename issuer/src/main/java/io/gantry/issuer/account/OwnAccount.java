package io.gantry.issuer.account;

import io.gantry.issuer.factor.SecondFactors;
import io.gantry.issuer.file.PrivateFile;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What people do with their own account. Whatever could lock its holder out, or others in, needs the password again. */
public final class OwnAccount {

    private static final Logger log = LoggerFactory.getLogger(OwnAccount.class);

    private final Accounts accounts;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final PrivateFile firstPassword;

    OwnAccount(Accounts accounts, Passwords passwords, SecondFactors factors, PrivateFile firstPassword) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.factors = factors;
        this.firstPassword = firstPassword;
    }

    /**
     * Sets a new password, which ends all logins.
     *
     * @throws WrongPasswordException if {@code current} is not the present one
     * @throws WeakPasswordException if {@code next} is too easy to guess
     */
    public void changePassword(Account account, String current, String next) {
        require(account, current);
        PasswordPolicy.weaknessOf(next, account.name(), account.names()).ifPresent(weakness -> {
            throw new WeakPasswordException(weakness);
        });
        var hash = passwords.hash(next);
        accounts.change(account.name(), latest -> latest.withPassword(hash));
        log.info("Own password changed: name={}", account.name());
        if (account.name().equals(FirstAccounts.ADMIN)) {
            firstPassword.delete();
        }
    }

    /** @throws WrongPasswordException if {@code password} is not the present one */
    public void endLogins(Account account, String password) {
        require(account, password);
        accounts.change(account.name(), Account::withLoginsEnded);
        log.info("Own logins ended: name={}", account.name());
    }

    /**
     * Begins a second factor, which counts once it is confirmed; returns its secret, or empty if there is one that counts.
     *
     * @throws WrongPasswordException if {@code password} is not the present one
     */
    public Optional<String> beginSecondFactor(Account account, String password) {
        require(account, password);
        var begun = factors.begin(account.name());
        var changed = accounts.change(
                account.name(),
                latest -> latest.countingFactor().isPresent() ? latest : latest.withSecondFactor(begun.factor()));
        return changed.filter(latest -> begun.factor().equals(latest.secondFactor()))
                .map(ignored -> begun.secret());
    }

    /** Confirms it by a code of the app; returns the recovery codes, or empty if none was begun or the code is wrong. */
    public Optional<List<String>> confirmSecondFactor(Account account, String code) {
        var recovery = new AtomicReference<List<String>>();
        accounts.change(account.name(), latest -> {
            var begun = latest.secondFactor();
            if (begun == null || begun.confirmed()) {
                return latest;
            }
            return factors.confirm(latest.name(), begun, code)
                    .map(confirmed -> {
                        recovery.set(confirmed.recoveryCodes());
                        return latest.withSecondFactor(confirmed.factor());
                    })
                    .orElse(latest);
        });
        var codes = Optional.ofNullable(recovery.get());
        codes.ifPresent(ignored -> log.info("Second factor confirmed: name={}", account.name()));
        return codes;
    }

    /** @throws WrongPasswordException if {@code password} is not the present one */
    public void removeSecondFactor(Account account, String password) {
        require(account, password);
        accounts.change(account.name(), latest -> latest.withSecondFactor(null));
        log.info("Own second factor removed: name={}", account.name());
    }

    private void require(Account account, String password) {
        if (!passwords.matches(password, account)) {
            throw new WrongPasswordException(account.name());
        }
    }
}
