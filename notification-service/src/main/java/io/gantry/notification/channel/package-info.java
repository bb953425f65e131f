/** What every way to reach a unit has in common; each way is a package below. */
@NullMarked
package io.gantry.notification.channel;

import org.jspecify.annotations.NullMarked;
