/** Contracts of the stores that every service has, and how the client behaves when the store does not. */
@NullMarked
package io.gantry.store;

import org.jspecify.annotations.NullMarked;
