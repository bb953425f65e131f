@NullMarked
package io.gantry.project.element;

import org.jspecify.annotations.NullMarked;
