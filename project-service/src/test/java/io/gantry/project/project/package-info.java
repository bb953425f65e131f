@NullMarked
package io.gantry.project.project;

import org.jspecify.annotations.NullMarked;
