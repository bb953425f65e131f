@NullMarked
package io.gantry.project.list;

import org.jspecify.annotations.NullMarked;
