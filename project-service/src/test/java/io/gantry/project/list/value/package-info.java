@NullMarked
package io.gantry.project.list.value;

import org.jspecify.annotations.NullMarked;
