/** How much anybody may ask of the issuer. */
@NullMarked
package io.gantry.issuer.limit;

import org.jspecify.annotations.NullMarked;
