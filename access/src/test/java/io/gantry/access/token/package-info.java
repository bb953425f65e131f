@NullMarked
package io.gantry.access.token;

import org.jspecify.annotations.NullMarked;
