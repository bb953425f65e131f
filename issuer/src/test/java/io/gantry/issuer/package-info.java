@NullMarked
package io.gantry.issuer;

import org.jspecify.annotations.NullMarked;
