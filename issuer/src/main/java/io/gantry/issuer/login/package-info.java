/** The login page and its protection against guessing. */
@NullMarked
package io.gantry.issuer.login;

import org.jspecify.annotations.NullMarked;
