@NullMarked
package io.gantry.issuer.factor;

import org.jspecify.annotations.NullMarked;
