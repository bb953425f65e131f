@NullMarked
package io.gantry.problem;

import org.jspecify.annotations.NullMarked;
