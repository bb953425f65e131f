package io.gantry.console.session;

import io.gantry.access.Caller;
import io.gantry.console.store.LoginOrigin;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a session keeps of its login.
 *
 * @param caller who has logged in, as the latest access token says
 * @param origin whose login it is, when it was, and from where; what it says of the account stays as it was then
 * @param englishName as the provider tells it
 * @param idToken as it came, for the provider at logout
 */
record LoginFacts(
        Caller caller, LoginOrigin origin, @Nullable String englishName, String idToken) {

    static final String ATTRIBUTE = "login";

    LoginFacts {
        Objects.requireNonNull(origin, "origin");
    }

    Instant since() {
        return origin.since();
    }

    LoginFacts of(Caller now) {
        return new LoginFacts(now, origin, englishName, idToken);
    }
}
