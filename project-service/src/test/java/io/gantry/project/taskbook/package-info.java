@NullMarked
package io.gantry.project.taskbook;

import org.jspecify.annotations.NullMarked;
