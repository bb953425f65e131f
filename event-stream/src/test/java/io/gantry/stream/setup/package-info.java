@NullMarked
package io.gantry.stream.setup;

import org.jspecify.annotations.NullMarked;
