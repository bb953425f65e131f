@NullMarked
package io.gantry.project.list.sheet;

import org.jspecify.annotations.NullMarked;
