@NullMarked
package io.gantry.access.instance;

import org.jspecify.annotations.NullMarked;
