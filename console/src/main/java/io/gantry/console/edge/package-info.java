/** The one address that browsers and field units know: requests go on to the service whose path they name. */
@NullMarked
package io.gantry.console.edge;

import org.jspecify.annotations.NullMarked;
