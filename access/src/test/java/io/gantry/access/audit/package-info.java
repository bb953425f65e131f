@NullMarked
package io.gantry.access.audit;

import org.jspecify.annotations.NullMarked;
