package io.gantry.issuer;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the issuer.
 *
 * @param address the issuer's address, exactly as in its tokens' {@code iss}
 * @param data the directory for the signing key, the accounts, the logins and the clients' secrets
 * @param console the console's address, from which logins come and to which they return
 * @param registry the instances of the service that knows the tree of units
 * @param loader whether the demo's loader gets tokens
 * @param demoAccounts whether to create an account for each role, all with {@code demoPassword}
 * @param rootUnit the unit of the first administrator, and of the loader
 * @param loginsPerAccount most logins of an account; one more ends the oldest
 */
@ConfigurationProperties("gantry.issuer")
public record IssuerProperties(
        @DefaultValue("http://localhost:8084") URI address,
        @DefaultValue(".gantry/issuer") Path data,
        @DefaultValue("http://localhost:8080") URI console,
        @DefaultValue("http://localhost:8081") List<URI> registry,
        @DefaultValue("false") boolean loader,
        @DefaultValue("false") boolean demoAccounts,
        @DefaultValue("gantry-demo") String demoPassword,
        @DefaultValue("GX") String rootUnit,
        @DefaultValue("20") int loginsPerAccount) {

    public IssuerProperties {
        requireAddress("gantry.issuer.address", address);
        requireAddress("gantry.issuer.console", console);
        registry.forEach(instance -> requireAddress("gantry.issuer.registry", instance));
        data = data.toAbsolutePath().normalize();
    }

    /** The console's addresses: as configured, and with 127.0.0.1 for localhost. */
    public List<String> consoles() {
        var told = console.toString();
        return "localhost".equals(console.getHost())
                ? List.of(told, told.replace("//localhost", "//127.0.0.1"))
                : List.of(told);
    }

    private static void requireAddress(String name, URI address) {
        var plain = address.getHost() != null
                && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                && String.valueOf(address.getPath()).isEmpty()
                && address.getQuery() == null
                && address.getFragment() == null;
        if (!plain) {
            throw new IllegalArgumentException(
                    name + ": " + address + " (expected: one like http://localhost:8084, without a slash at its end)");
        }
    }
}
