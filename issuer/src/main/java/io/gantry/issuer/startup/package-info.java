/** Where the issuer does not start, and how it says so. */
@NullMarked
package io.gantry.issuer.startup;

import org.jspecify.annotations.NullMarked;
