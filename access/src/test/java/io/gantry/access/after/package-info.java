@NullMarked
package io.gantry.access.after;

import org.jspecify.annotations.NullMarked;
