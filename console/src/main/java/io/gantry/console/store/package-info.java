/**
 * Where sessions are kept, so that every console has every session: under a digest of their id, and sealed with a key that
 * follows from it. Who reads the store learns neither an id nor a token.
 */
@NullMarked
package io.gantry.console.store;

import org.jspecify.annotations.NullMarked;
