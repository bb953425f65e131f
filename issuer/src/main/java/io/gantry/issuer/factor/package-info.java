/** The second factor: one-time codes of an app, and codes for when that is lost. */
@NullMarked
package io.gantry.issuer.factor;

import org.jspecify.annotations.NullMarked;
