/** How much anybody may ask: budgets of addresses, of those who are known, and of all together. */
@NullMarked
package io.gantry.http.limit;

import org.jspecify.annotations.NullMarked;
