@NullMarked
package io.gantry.notification.address;

import org.jspecify.annotations.NullMarked;
