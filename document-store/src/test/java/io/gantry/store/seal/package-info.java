@NullMarked
package io.gantry.store.seal;

import org.jspecify.annotations.NullMarked;
