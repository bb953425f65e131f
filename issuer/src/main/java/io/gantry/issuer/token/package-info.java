/** The OpenID provider proper: its key, its clients, what its tokens say, and how long a login lasts. */
@NullMarked
package io.gantry.issuer.token;

import org.jspecify.annotations.NullMarked;
