@NullMarked
package io.gantry.issuer.trail;

import org.jspecify.annotations.NullMarked;
