/** Tests of the package of the same name. */
@NullMarked
package io.gantry.notification.alert;

import org.jspecify.annotations.NullMarked;
