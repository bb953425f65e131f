/** What makes changes of the audit trail evident: a chain of hashes over the log, its signed heads, and their verification. */
@NullMarked
package io.gantry.project.chain;

import org.jspecify.annotations.NullMarked;
