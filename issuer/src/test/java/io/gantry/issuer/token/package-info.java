@NullMarked
package io.gantry.issuer.token;

import org.jspecify.annotations.NullMarked;
