/** The login page, and what guards it. */
@NullMarked
package io.gantry.issuer.login;

import org.jspecify.annotations.NullMarked;
