package io.gantry.issuer.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.issuer.account.People.Person;
import io.gantry.issuer.file.PrivateFile;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleImportTests {

    private static final Administrator HEAD =
            new Administrator("head", Set.of(Role.ADMIN), new OwnUnits(Set.of("GX"), true));

    @Test
    void aListIsNotAppliedWhereTheAdministratorWhomItLeavesIsDisabledMeanwhile(@TempDir Path data) {
        var file = new AccountsFile(new PrivateFile(data.resolve("accounts.json")));
        var accounts = new Accounts(file, List.of(admin("one"), admin("other")));
        var people = new PeopleImport(accounts, new Passwords(new SecureRandom()));
        var plan = people.plan(new People(List.of(new Person("one", "一", null, "GX", List.of("unit"), null))), HEAD);
        assertThat(plan.faults()).isEmpty();

        accounts.change("other", account -> account.amended(profile(true)));

        assertThat(people.apply(plan, HEAD)).isEmpty();
        assertThat(accounts.find("one"))
                .hasValueSatisfying(
                        account -> assertThat(account.isWorkingAdmin()).isTrue());
    }

    private static Account admin(String name) {
        return Account.of(name, profile(false), "no password's hash");
    }

    private static Profile profile(boolean disabled) {
        return new Profile(new DisplayNames("郑", null), "GX", Set.of(Role.ADMIN), disabled);
    }
}
