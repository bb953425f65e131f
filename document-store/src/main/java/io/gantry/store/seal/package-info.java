/** Secrets in the store that nobody reads who has the store alone: they are sealed with keys that lie elsewhere. */
@NullMarked
package io.gantry.store.seal;

import org.jspecify.annotations.NullMarked;
