@NullMarked
package io.gantry.project;

import org.jspecify.annotations.NullMarked;
