/**
 * Who sits at a browser: login at the OpenID provider, the session that stands for it, and its access token, which no
 * browser ever sees.
 */
@NullMarked
package io.gantry.console.session;

import org.jspecify.annotations.NullMarked;
