package io.gantry.issuer.account;

import io.gantry.issuer.IssuerProperties;
import io.gantry.issuer.file.PrivateFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates the first accounts: one for each role in the demo, otherwise one administrator. */
final class FirstAccounts {

    static final String ADMIN = "admin";
    static final String PASSWORD_FILE = "admin-password";

    private static final Logger log = LoggerFactory.getLogger(FirstAccounts.class);

    private final IssuerProperties properties;
    private final Passwords passwords;

    FirstAccounts(IssuerProperties properties, Passwords passwords) {
        this.properties = properties;
        this.passwords = passwords;
    }

    /** The accounts in the file, which is created if it is missing. */
    Accounts open(AccountsFile file) {
        var known = file.read();
        var all = new ArrayList<>(known.orElse(List.of()));
        if (properties.demoAccounts()) {
            demoAccounts().stream()
                    .filter(account ->
                            all.stream().noneMatch(other -> other.name().equals(account.name())))
                    .toList()
                    .forEach(all::add);
        } else if (known.isEmpty()) {
            all.add(administrator());
        }
        if (all.size() > known.map(List::size).orElse(0)) {
            file.write(all);
        }
        return new Accounts(file, all);
    }

    // The password is written before the account, so that a crash between the two cannot lose it.
    private Account administrator() {
        var password = passwords.random();
        var file = passwordFile();
        file.write(password.getBytes(StandardCharsets.UTF_8));
        log.info("First account: name={} password=see {}", ADMIN, file.path());
        return new Account(
                ADMIN,
                new DisplayNames("管理员", "Administrator"),
                properties.rootUnit(),
                Set.of(Role.ADMIN, Role.OFFICE),
                passwords.hash(password),
                false,
                false,
                0,
                null);
    }

    PrivateFile passwordFile() {
        return new PrivateFile(properties.data().resolve(PASSWORD_FILE));
    }

    // All demo accounts share one published password, so one hash for all reveals nothing and starts faster.
    private List<Account> demoAccounts() {
        var hash = passwords.hash(properties.demoPassword());
        return List.of(
                demo("reporter", "林晓", "Lin Xiao", "QY-XH", hash, Role.REPORTER),
                demo("unit", "周敏", "Zhou Min", "GX-LT", hash, Role.UNIT),
                demo("office", "陈立", "Chen Li", "GX", hash, Role.OFFICE),
                demo("leader", "何建华", "He Jianhua", "GX", hash, Role.LEADER),
                demo("ops", "许航", "Xu Hang", null, hash, Role.OPS),
                demo("admin", "郑岚", "Zheng Lan", "GX", hash, Role.ADMIN),
                demo("reporter2", "吴桐", "Wu Tong", "QY-AJ", hash, Role.REPORTER),
                demo("unit2", "孙毅", "Sun Yi", "GX-CT", hash, Role.UNIT));
    }

    private static Account demo(String name, String zh, String en, @Nullable String unit, String hash, Role... roles) {
        return new Account(
                name, new DisplayNames(zh, en), unit, Set.copyOf(Arrays.asList(roles)), hash, false, true, 0, null);
    }
}
