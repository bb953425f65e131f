/** Conditions under which the issuer refuses to start, and how it reports them. */
@NullMarked
package io.gantry.issuer.startup;

import org.jspecify.annotations.NullMarked;
