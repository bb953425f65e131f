package io.gantry.issuer.account;

import io.gantry.issuer.file.PrivateFile;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Commands of administrators on accounts; the log names the administrator. */
final class Administration {

    private static final Logger log = LoggerFactory.getLogger(Administration.class);

    private final Accounts accounts;
    private final Passwords passwords;
    private final PrivateFile firstPassword;

    /** @param firstPassword the file with the administrator's first password, deleted when it is changed */
    Administration(Accounts accounts, Passwords passwords, PrivateFile firstPassword) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.firstPassword = firstPassword;
    }

    List<Account> all() {
        return accounts.all();
    }

    /** Creates an account; returns empty if the name is taken. */
    Optional<Account> create(String name, Profile profile, String password, String by) {
        var account = new Account(
                name, profile.names(), profile.unit(), profile.roles(), passwords.hash(password), false, false, 0);
        if (!accounts.add(account)) {
            return Optional.empty();
        }
        log.info("Account created: name={} roles={} unit={} by={}", name, account.roles(), account.unit(), by);
        return Optional.of(account);
    }

    /**
     * Amends an account; returns empty if there is none of that name.
     *
     * @throws NeededAdminException if {@code by}, or the last administrator, would lose the role admin
     */
    Optional<Account> amend(String name, Profile profile, String by) {
        var amended = accounts.change(name, account -> {
            var next = account.amended(profile);
            if (account.isWorkingAdmin() && !next.isWorkingAdmin() && (name.equals(by) || isOnlyAdmin(name))) {
                throw new NeededAdminException(name);
            }
            return next;
        });
        amended.ifPresent(account -> log.info(
                "Account amended: name={} roles={} unit={} disabled={} by={}",
                name,
                account.roles(),
                account.unit(),
                account.disabled(),
                by));
        return amended;
    }

    /** Sets a password; returns empty if there is no account of that name. */
    Optional<Account> setPassword(String name, String password, String by) {
        if (accounts.find(name).isEmpty()) {
            return Optional.empty();
        }
        var hash = passwords.hash(password);
        var changed = accounts.change(name, account -> account.withPassword(hash));
        log.info("Password set: name={} by={}", name, by);
        if (name.equals(FirstAccounts.ADMIN)) {
            firstPassword.delete();
        }
        return changed;
    }

    private boolean isOnlyAdmin(String name) {
        return accounts.all().stream()
                .filter(Account::isWorkingAdmin)
                .allMatch(account -> account.name().equals(name));
    }
}
