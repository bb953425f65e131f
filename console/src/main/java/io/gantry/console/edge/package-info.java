/**
 * The one address that browsers and field units know: requests go on to the service whose path they name, with the
 * credentials of a session or their own, and with nothing that a sender could forge.
 */
@NullMarked
package io.gantry.console.edge;

import org.jspecify.annotations.NullMarked;
