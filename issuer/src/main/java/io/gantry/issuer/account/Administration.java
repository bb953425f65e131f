package io.gantry.issuer.account;

import io.gantry.issuer.file.PrivateFile;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an administrator does with accounts; who did it is in the log. */
final class Administration {

    private static final Logger log = LoggerFactory.getLogger(Administration.class);

    private final Accounts accounts;
    private final Passwords passwords;
    private final PrivateFile firstPassword;

    /** @param firstPassword tells the administrator's first password, until there is another */
    Administration(Accounts accounts, Passwords passwords, PrivateFile firstPassword) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.firstPassword = firstPassword;
    }

    List<Account> all() {
        return accounts.all();
    }

    /** Nothing if there is one of that name. */
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
     * Nothing if there is none of that name.
     *
     * @throws NeededAdminException if nobody, or not {@code by}, could administer then
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

    /** Nothing if there is none of that name. */
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
