/** The OpenID provider of Gantry's standalone command; production uses another. */
@NullMarked
package io.gantry.issuer;

import org.jspecify.annotations.NullMarked;
