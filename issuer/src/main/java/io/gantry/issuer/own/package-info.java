/** The interface through which people look after their own account. */
@NullMarked
package io.gantry.issuer.own;

import org.jspecify.annotations.NullMarked;
