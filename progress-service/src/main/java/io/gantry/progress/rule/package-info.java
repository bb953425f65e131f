/**
 * The delay rules: what a rule is given, what it says, and how it describes itself. Everything here is pure: no
 * framework, no clock, no I/O. Each rule is a sub-package of its own and is found by scanning.
 */
@NullMarked
package io.gantry.progress.rule;

import org.jspecify.annotations.NullMarked;
