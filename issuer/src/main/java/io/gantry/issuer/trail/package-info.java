/** The issuer's part of the audit trail: commands on accounts, and failed logins. */
@NullMarked
package io.gantry.issuer.trail;

import org.jspecify.annotations.NullMarked;
