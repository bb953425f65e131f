package io.gantry.issuer.login;

import io.gantry.issuer.account.Account;
import io.gantry.issuer.account.Accounts;
import io.gantry.issuer.account.Passwords;
import io.gantry.issuer.factor.SecondFactors;
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
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** Authenticates by account name and password, and by a code where the account has a second factor. */
final class PasswordLogin implements AuthenticationProvider {

    private static final Logger log = LoggerFactory.getLogger(PasswordLogin.class);

    private static final Pattern NAME = Pattern.compile("[a-z0-9._-]{1,40}");
    private static final int LONGEST_PASSWORD = 1_000;
    private static final int LONGEST_CODE = 40;

    private final Accounts accounts;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final Attempts attempts;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    PasswordLogin(
            Accounts accounts,
            Passwords passwords,
            SecondFactors factors,
            Attempts attempts,
            InstantSource clock,
            Supplier<UUID> ids) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.factors = factors;
        this.attempts = attempts;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        var details = request.getDetails() instanceof LoginDetails known ? known : null;
        var address = details == null ? "" : String.valueOf(details.getRemoteAddress());
        return details != null && details.code() != null
                ? byCode(details.code(), details.pending(), address)
                : byPassword(request, address);
    }

    private Authentication byPassword(Authentication request, String address) {
        var name = nameIn(request);
        attempts.begin(name, address);
        var password = String.valueOf(request.getCredentials());
        var login = signedIn(name, password.length() > LONGEST_PASSWORD ? "" : password);
        if (login == null) {
            log.info("Login failed: name={} address={}", name, address);
            throw new BadCredentialsException("name or password is wrong");
        }
        if (accounts.find(name).flatMap(Account::countingFactor).isPresent()) {
            // The attempt goes on counting as failed: who knows the password has no more codes to try than others.
            throw new CodeNeededException(new PendingLogin(login, clock.instant()), false);
        }
        return done(login, address);
    }

    private Authentication byCode(String code, @Nullable PendingLogin pending, String address) {
        if (pending == null || !pending.isAwaited(clock.instant())) {
            throw new CredentialsExpiredException("the password was given too long ago");
        }
        var who = pending.who();
        attempts.begin(who.name(), address);
        if (accounts.findCurrent(who.name(), who.generation()).isEmpty()
                || code.length() > LONGEST_CODE
                || !accounts.useCode(who.name(), factors, code)) {
            log.info("Login failed: name={} address={} factor=second", who.name(), address);
            throw new CodeNeededException(pending, true);
        }
        return done(who, address);
    }

    private Authentication done(SignedIn login, String address) {
        attempts.succeeded(login.name(), address);
        log.info("Login: name={} address={}", login.name(), address);
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
