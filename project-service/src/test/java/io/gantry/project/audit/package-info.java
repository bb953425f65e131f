@NullMarked
package io.gantry.project.audit;

import org.jspecify.annotations.NullMarked;
