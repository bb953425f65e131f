package io.gantry.issuer.account;

import io.gantry.issuer.factor.SecondFactors;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** All accounts. A change is on the disk before its method returns. */
public final class Accounts {

    private final AccountsFile file;
    private volatile Map<String, Account> byName;

    Accounts(AccountsFile file, Collection<Account> accounts) {
        this.file = file;
        byName = indexed(accounts);
    }

    public Optional<Account> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The account, if logins of {@code generation} are still valid. */
    public Optional<Account> findCurrent(String name, int generation) {
        return find(name).filter(account -> !account.disabled() && account.generation() == generation);
    }

    /** All accounts in the order of their names. */
    public List<Account> all() {
        return List.copyOf(byName.values());
    }

    /** Adds an account unless the name is taken; returns whether it was added. */
    synchronized boolean add(Account account) {
        if (byName.containsKey(account.name())) {
            return false;
        }
        store(account);
        return true;
    }

    /** The changed account; empty if there is none of that name. */
    synchronized Optional<Account> change(String name, UnaryOperator<Account> how) {
        return find(name).map(how).map(this::store);
    }

    /**
     * Puts accounts in the place of those that {@code before} has of the same names, or of none, all of them at once.
     *
     * @param mayBe whether all accounts together may be as they would be then
     * @return false, and nothing is changed, if one of them is not any more as {@code before} has it, or they may not be so
     */
    synchronized boolean replace(
            Map<String, Account> before, List<Account> next, Predicate<Collection<Account>> mayBe) {
        var all = new TreeMap<>(byName);
        next.forEach(account -> all.put(account.name(), account));
        if (!next.stream().allMatch(account -> Objects.equals(before.get(account.name()), byName.get(account.name())))
                || !mayBe.test(all.values())) {
            return false;
        }
        if (!next.isEmpty()) {
            store(all);
        }
        return true;
    }

    /**
     * Uses up a code of an account's second factor.
     *
     * @return whether it was one
     */
    public boolean useCode(String name, SecondFactors factors, String code) {
        var used = new AtomicBoolean();
        change(
                name,
                account -> account.countingFactor()
                        .flatMap(factor -> factors.use(name, factor, code))
                        .map(after -> {
                            used.set(true);
                            return account.withSecondFactor(after);
                        })
                        .orElse(account));
        return used.get();
    }

    private Account store(Account account) {
        if (account.equals(byName.get(account.name()))) {
            return account;
        }
        var next = new TreeMap<>(byName);
        next.put(account.name(), account);
        store(next);
        return account;
    }

    private void store(TreeMap<String, Account> all) {
        file.write(all.values());
        byName = Collections.unmodifiableMap(all);
    }

    private static Map<String, Account> indexed(Collection<Account> accounts) {
        var index = new TreeMap<String, Account>();
        accounts.forEach(account -> index.put(account.name(), account));
        return Collections.unmodifiableMap(index);
    }
}
