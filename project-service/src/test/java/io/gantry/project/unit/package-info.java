@NullMarked
package io.gantry.project.unit;

import org.jspecify.annotations.NullMarked;
