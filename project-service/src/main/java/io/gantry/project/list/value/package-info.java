/** What cells mean: amounts, days, codes, words and units, as people type them. Pure. */
@NullMarked
package io.gantry.project.list.value;

import org.jspecify.annotations.NullMarked;
