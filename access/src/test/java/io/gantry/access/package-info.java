@NullMarked
package io.gantry.access;

import org.jspecify.annotations.NullMarked;
