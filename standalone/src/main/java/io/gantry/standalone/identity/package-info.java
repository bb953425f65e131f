/** Secrets that the command makes and hands to its services: clients' secrets, the first password, keys of the audit trail. */
@NullMarked
package io.gantry.standalone.identity;

import org.jspecify.annotations.NullMarked;
