package io.gantry.issuer.login;

import io.gantry.issuer.account.Accounts;
import io.gantry.issuer.account.Passwords;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Authenticates by account name and password. */
final class PasswordLogin implements AuthenticationProvider {

    private static final Logger log = LoggerFactory.getLogger(PasswordLogin.class);

    private static final Pattern NAME = Pattern.compile("[a-z0-9._-]{1,40}");
    private static final int LONGEST_PASSWORD = 1_000;

    private final Accounts accounts;
    private final Passwords passwords;
    private final Attempts attempts;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    PasswordLogin(Accounts accounts, Passwords passwords, Attempts attempts, InstantSource clock, Supplier<UUID> ids) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        var name = nameIn(request);
        var address = request.getDetails() instanceof WebAuthenticationDetails web
                ? String.valueOf(web.getRemoteAddress())
                : "";
        attempts.begin(name, address);
        var password = String.valueOf(request.getCredentials());
        var login = signedIn(name, password.length() > LONGEST_PASSWORD ? "" : password);
        if (login == null) {
            log.info("Login failed: name={} address={}", name, address);
            throw new BadCredentialsException("name or password is wrong");
        }
        attempts.succeeded(name, address);
        log.info("Login: name={} address={}", name, address);
        var factor = FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                .issuedAt(clock.instant())
                .build();
        return UsernamePasswordAuthenticationToken.authenticated(login, null, List.of(factor));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private @Nullable SignedIn signedIn(String name, String password) {
        var account = accounts.find(name).orElse(null);
        if (account == null) {
            passwords.matchNone(password);
            return null;
        }
        return passwords.matches(password, account) && !account.disabled()
                ? new SignedIn(name, ids.get(), account.generation())
                : null;
    }

    // All texts that cannot be a name are counted and logged as one.
    private static String nameIn(Authentication request) {
        var name = request.getName().strip().toLowerCase(Locale.ROOT);
        return NAME.matcher(name).matches() ? name : "?";
    }
}
