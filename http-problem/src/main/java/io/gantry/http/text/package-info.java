/** Which characters a text may have that is stored, shown and searched. */
@NullMarked
package io.gantry.http.text;

import org.jspecify.annotations.NullMarked;
