/** The OpenID provider: signing key, clients, claims of tokens, lifetime of logins. */
@NullMarked
package io.gantry.issuer.token;

import org.jspecify.annotations.NullMarked;
