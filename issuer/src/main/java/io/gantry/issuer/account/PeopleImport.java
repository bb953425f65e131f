package io.gantry.issuer.account;

import io.gantry.issuer.account.People.Person;
import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the accounts to what a list of people says: makes those that are missing, amends the others, leaves alone whoever is
 * not in it. All of the list or nothing of it; the same list again changes nothing.
 */
final class PeopleImport {

    private static final Logger log = LoggerFactory.getLogger(PeopleImport.class);
    private static final Phrase ONCE = new Phrase("once-in-list", "each account once", "每个账号只出现一次");
    private static final Phrase WORKING_ADMIN = new Phrase(
            "admin-left", "a list that leaves an enabled account with the role admin", "名单应保留一个启用且具有 admin 角色的账号");

    private final Accounts accounts;
    private final Passwords passwords;

    PeopleImport(Accounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /**
     * What a list comes to.
     *
     * @param faults all that keeps it from being applied
     * @param before the accounts that it was decided against, by name
     */
    record Plan(
            List<Person> created,
            List<Account> amended,
            int unchanged,
            List<Fault> faults,
            Map<String, Account> before) {

        Plan {
            created = List.copyOf(created);
            amended = List.copyOf(amended);
            faults = List.copyOf(faults);
            before = Map.copyOf(before);
        }
    }

    /** A new account's password, which is told once. */
    record FirstPassword(String name, String password) {

        @Override
        public String toString() {
            return "FirstPassword[name=" + name + "]";
        }
    }

    Plan plan(People people, Administrator by) {
        var all = new HashMap<String, Account>();
        accounts.all().forEach(account -> all.put(account.name(), account));
        var created = new ArrayList<Person>();
        var amended = new ArrayList<Account>();
        var faults = new ArrayList<Fault>();
        var names = new HashSet<String>();
        for (int i = 0; i < people.people().size(); i++) {
            var person = people.people().get(i);
            var place = "people[" + i + "].";
            if (!names.add(person.name())) {
                faults.add(Fault.of(place + "name", person.name(), ONCE));
                continue;
            }
            var known = all.get(person.name());
            faultOf(person, known, by).map(fault -> fault.under(place)).ifPresent(faults::add);
            if (known == null) {
                created.add(person);
            } else if (!known.equals(known.amended(person.profile()))) {
                amended.add(known.amended(person.profile()));
            }
        }
        if (!leavesAnAdmin(all, created, amended)) {
            faults.add(Fault.of("people", people.people().size(), WORKING_ADMIN));
        }
        int unchanged = people.people().size() - created.size() - amended.size();
        return new Plan(created, amended, unchanged, faults, all);
    }

    /** Does what was planned; empty if an account has changed since then. */
    Optional<List<FirstPassword>> apply(Plan plan, Administrator by) {
        var told = new ArrayList<FirstPassword>();
        var next = new ArrayList<>(plan.amended());
        for (var person : plan.created()) {
            var password = passwords.random();
            told.add(new FirstPassword(person.name(), password));
            next.add(Account.of(person.name(), person.profile(), passwords.hash(password)));
        }
        // Another may have disabled the administrator that the plan has left.
        if (!accounts.replace(plan.before(), next, PeopleImport::haveWorkingAdmin)) {
            return Optional.empty();
        }
        next.forEach(account -> log.info(
                "Account imported: name={} roles={} unit={} disabled={} by={}",
                account.name(),
                account.roles(),
                account.unit(),
                account.disabled(),
                by.name()));
        return Optional.of(told);
    }

    private static Optional<Fault> faultOf(Person person, @Nullable Account known, Administrator by) {
        try {
            if (known != null && !by.sees(known)) {
                return Optional.of(AccountController.nameTaken(person.name()));
            }
            Administration.requireAllowed(person.profile(), known, by);
            return Optional.empty();
        } catch (BeyondOwnException e) {
            return Optional.of(AccountController.faultOf(e));
        } catch (OwnAccountException e) {
            return Optional.of(AccountController.faultOf(e));
        }
    }

    private static boolean haveWorkingAdmin(Collection<Account> accounts) {
        return accounts.stream().anyMatch(Account::isWorkingAdmin);
    }

    private static boolean leavesAnAdmin(Map<String, Account> before, List<Person> created, List<Account> amended) {
        var after = new HashMap<>(before);
        amended.forEach(account -> after.put(account.name(), account));
        return haveWorkingAdmin(after.values())
                || created.stream()
                        .map(Person::profile)
                        .anyMatch(profile -> profile.roles().contains(Role.ADMIN) && !profile.disabled());
    }
}
