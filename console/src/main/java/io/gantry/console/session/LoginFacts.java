package io.gantry.console.session;

import io.gantry.access.Caller;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a session keeps of its login.
 *
 * @param caller who has logged in, as the latest access token says
 * @param since when
 * @param englishName as the provider tells it
 * @param idToken as it came, for the provider at logout
 */
record LoginFacts(Caller caller, Instant since, @Nullable String englishName, String idToken) {

    static final String ATTRIBUTE = "login";

    LoginFacts of(Caller now) {
        return new LoginFacts(now, since, englishName, idToken);
    }
}
