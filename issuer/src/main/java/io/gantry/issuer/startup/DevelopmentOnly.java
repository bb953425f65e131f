package io.gantry.issuer.startup;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;

/** Refuses to start in production, or on an address that other machines can reach. */
final class DevelopmentOnly implements EnvironmentPostProcessor {

    private static final List<String> PRODUCTION = List.of("prod", "production");
    private static final List<String> ADDRESSES = List.of("server.address", "management.server.address");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        profiles(environment)
                .filter(profile -> PRODUCTION.contains(profile.toLowerCase(Locale.ROOT)))
                .findFirst()
                .ifPresent(profile -> {
                    throw new RefusedToStartException(
                            "the profile " + profile + " is active, and the embedded issuer is"
                                    + " not for production (expected: another OpenID provider, named by"
                                    + " gantry.identity.issuer, .client-id and .client-secret).");
                });
        ADDRESSES.forEach(name -> requireLoopback(name, environment.getProperty(name, "")));
    }

    private static Stream<String> profiles(Environment environment) {
        var active = environment.getActiveProfiles();
        return Stream.of(active.length == 0 ? environment.getDefaultProfiles() : active);
    }

    private static void requireLoopback(String name, String address) {
        if (!isLoopback(address)) {
            throw new RefusedToStartException(name + " is "
                    + (address.isBlank() ? "not set, which means every interface" : address)
                    + ", and the embedded issuer is for this machine only (expected: 127.0.0.1).");
        }
    }

    private static boolean isLoopback(String address) {
        try {
            // An empty name would resolve to a loopback address.
            return !address.isBlank() && InetAddress.getByName(address.strip()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
