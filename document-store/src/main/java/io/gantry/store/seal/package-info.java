/** Seals secrets in the store with keys that lie elsewhere, so that a copy of the store alone does not reveal them. */
@NullMarked
package io.gantry.store.seal;

import org.jspecify.annotations.NullMarked;
