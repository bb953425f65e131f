/** How a service reaches MongoDB: client, time limits, health, indexes, bulk writes, keyset paging, checkpoints. */
@NullMarked
package io.gantry.store;

import org.jspecify.annotations.NullMarked;
