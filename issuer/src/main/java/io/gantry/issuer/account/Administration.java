package io.gantry.issuer.account;

import io.gantry.issuer.account.AccountController.NewAccount;
import io.gantry.issuer.file.PrivateFile;
import io.gantry.problem.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commands of administrators on the accounts of their units; the log names the administrator. An account outside of these
 * is as if there were none.
 */
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

    List<Account> all(Administrator by) {
        return accounts.all().stream().filter(by::sees).toList();
    }

    /**
     * What keeps an account from being created, each at its field, so that all of it can be said at once.
     *
     * @param broken the fields that have not even the form of one; nothing more is said of them
     */
    List<Fault> faultsOf(NewAccount wanted, Set<String> broken, Administrator by) {
        var faults = new ArrayList<Fault>();
        if (!broken.contains("name") && accounts.find(wanted.name()).isPresent()) {
            faults.add(AccountController.nameTaken(wanted.name()));
        }
        if (!broken.contains("unit") && !by.units().include(wanted.unit())) {
            faults.add(AccountController.faultOf(new BeyondOwnException(BeyondOwnException.What.UNIT, wanted.unit())));
        }
        if (!broken.contains("roles")) {
            by.beyond(wanted.roles()).stream()
                    .findFirst()
                    .map(role -> new BeyondOwnException(BeyondOwnException.What.ROLES, role.claim()))
                    .map(AccountController::faultOf)
                    .ifPresent(faults::add);
        }
        if (!broken.contains("password")) {
            PasswordPolicy.weaknessOf(wanted.password(), wanted.name(), wanted.names())
                    .map(WeakPasswordException::faultOf)
                    .ifPresent(faults::add);
        }
        return faults;
    }

    /**
     * Creates an account; returns empty if the name is taken.
     *
     * @throws BeyondOwnException if it would have more than {@code by} may give
     * @throws WeakPasswordException if the password is too easy to guess
     */
    Optional<Account> create(String name, Profile profile, String password, Administrator by) {
        requireOwn(profile, by);
        requireStrong(password, name, profile.names());
        var account = Account.of(name, profile, passwords.hash(password));
        if (!accounts.add(account)) {
            return Optional.empty();
        }
        log.info("Account created: name={} roles={} unit={} by={}", name, account.roles(), account.unit(), by.name());
        return Optional.of(account);
    }

    /**
     * Amends an account; returns empty if there is none of that name.
     *
     * @throws BeyondOwnException if it has, or would have, more than {@code by} may give
     * @throws OwnAccountException if it is the account of {@code by}, and more than its names would change
     * @throws NeededAdminException if the last administrator would lose the role admin
     */
    Optional<Account> amend(String name, Profile profile, Administrator by) {
        var amended = change(name, by, account -> {
            requireAllowed(profile, account, by);
            var next = account.amended(profile);
            if (account.isWorkingAdmin() && !next.isWorkingAdmin() && isOnlyAdmin(name)) {
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
                by.name()));
        return amended;
    }

    /**
     * Sets a password; returns empty if there is no account of that name.
     *
     * @throws BeyondOwnException if the account has more than {@code by} may give
     * @throws OwnAccountException if it is the account of {@code by}
     * @throws WeakPasswordException if the password is too easy to guess
     */
    Optional<Account> setPassword(String name, String password, Administrator by) {
        if (name.equals(by.name())) {
            throw new OwnAccountException(name);
        }
        var seen = accounts.find(name).filter(by::sees);
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        requireStrong(password, name, seen.get().names());
        var hash = passwords.hash(password);
        var changed = change(name, by, account -> account.withPassword(hash));
        log.info("Password set: name={} by={}", name, by.name());
        if (name.equals(FirstAccounts.ADMIN)) {
            firstPassword.delete();
        }
        return changed;
    }

    /**
     * Removes the second factor of an account whose owner has lost it; returns empty if there is no account of that name.
     *
     * @throws BeyondOwnException if the account has more than {@code by} may give
     * @throws OwnAccountException if it is the account of {@code by}
     */
    Optional<Account> removeSecondFactor(String name, Administrator by) {
        if (name.equals(by.name())) {
            throw new OwnAccountException(name);
        }
        var changed = change(name, by, account -> account.withSecondFactor(null));
        changed.ifPresent(ignored -> log.info("Second factor removed: name={} by={}", name, by.name()));
        return changed;
    }

    /**
     * Refuses what {@code by} may not make of an account.
     *
     * @param account absent if it would be new
     * @throws BeyondOwnException if it has, or would have, more than {@code by} may give
     * @throws OwnAccountException if it is the account of {@code by}, and more than its names would change
     */
    static void requireAllowed(Profile profile, @Nullable Account account, Administrator by) {
        if (account != null && by.isHolderOf(account)) {
            if (!account.amended(profile).hasRightsOf(account)) {
                throw new OwnAccountException(account.name());
            }
            return;
        }
        if (account != null && !by.beyond(account.roles()).isEmpty()) {
            throw new BeyondOwnException(BeyondOwnException.What.ACCOUNT, account.name());
        }
        requireOwn(profile, by);
    }

    private static void requireStrong(String password, String name, DisplayNames names) {
        PasswordPolicy.weaknessOf(password, name, names).ifPresent(weakness -> {
            throw new WeakPasswordException(weakness);
        });
    }

    private Optional<Account> change(String name, Administrator by, UnaryOperator<Account> how) {
        return accounts.find(name)
                .filter(by::sees)
                .flatMap(seen -> accounts.change(name, account -> {
                    var beyond = by.beyond(account.roles());
                    if (!beyond.isEmpty() && !by.isHolderOf(account)) {
                        throw new BeyondOwnException(BeyondOwnException.What.ACCOUNT, name);
                    }
                    return how.apply(account);
                }));
    }

    private static void requireOwn(Profile profile, Administrator by) {
        if (!by.units().include(profile.unit())) {
            throw new BeyondOwnException(BeyondOwnException.What.UNIT, profile.unit());
        }
        var beyond = by.beyond(profile.roles());
        if (!beyond.isEmpty()) {
            throw new BeyondOwnException(
                    BeyondOwnException.What.ROLES, beyond.iterator().next().claim());
        }
    }

    private boolean isOnlyAdmin(String name) {
        return accounts.all().stream()
                .filter(Account::isWorkingAdmin)
                .allMatch(account -> account.name().equals(name));
    }
}
