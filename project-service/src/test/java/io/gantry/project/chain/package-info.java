@NullMarked
package io.gantry.project.chain;

import org.jspecify.annotations.NullMarked;
