/** Tests of the package of the same name. */
@NullMarked
package io.gantry.notification.unit;

import org.jspecify.annotations.NullMarked;
