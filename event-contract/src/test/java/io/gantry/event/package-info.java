/** Holds the records, the schemas, the samples and the AsyncAPI document together. */
@NullMarked
package io.gantry.event;

import org.jspecify.annotations.NullMarked;
