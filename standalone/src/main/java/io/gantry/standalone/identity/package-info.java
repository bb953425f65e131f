/** What the command and the embedded issuer share: the clients' secrets, and the first password. */
@NullMarked
package io.gantry.standalone.identity;

import org.jspecify.annotations.NullMarked;
