/** How long lists are read: a page at a time, each saying where the next one begins. */
@NullMarked
package io.gantry.http.page;

import org.jspecify.annotations.NullMarked;
