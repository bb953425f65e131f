/** Tests of the package of the same name. */
@NullMarked
package io.gantry.notification.delivery;

import org.jspecify.annotations.NullMarked;
