/** What the edge itself has to say to the audit trail: logins, logouts, and whom it has turned away. */
@NullMarked
package io.gantry.console.trail;

import org.jspecify.annotations.NullMarked;
