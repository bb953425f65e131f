package io.gantry.issuer.token;

import io.gantry.issuer.login.SignedIn;
import java.time.Instant;
import java.util.Set;

/**
 * What is kept of a login, so that it outlasts a restart. Of the token that renews it there is a hash only: whoever reads it
 * cannot use it.
 *
 * @param since when it began
 * @param end when it ends, if it is not ended before
 * @param idToken the last one, which says when somebody logged in, and in which session
 * @param keys its tokens, without their values
 */
record KeptGrant(
        String id, SignedIn who, Set<String> scopes, Instant since, Instant end, String idToken, Set<TokenKey> keys) {}
