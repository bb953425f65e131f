/** The directory of units: who a unit's superior is and where it is told, projected from the registry's events. */
@NullMarked
package io.gantry.notification.unit;

import org.jspecify.annotations.NullMarked;
