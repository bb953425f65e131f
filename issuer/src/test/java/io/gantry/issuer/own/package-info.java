@NullMarked
package io.gantry.issuer.own;

import org.jspecify.annotations.NullMarked;
