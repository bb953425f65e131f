@NullMarked
package io.gantry.project.plan;

import org.jspecify.annotations.NullMarked;
