@NullMarked
package io.gantry.project.check;

import org.jspecify.annotations.NullMarked;
