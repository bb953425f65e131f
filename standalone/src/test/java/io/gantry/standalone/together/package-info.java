@NullMarked
package io.gantry.standalone.together;

import org.jspecify.annotations.NullMarked;
