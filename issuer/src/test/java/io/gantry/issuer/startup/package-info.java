@NullMarked
package io.gantry.issuer.startup;

import org.jspecify.annotations.NullMarked;
