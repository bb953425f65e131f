/** What projects need from others before work can go on (要素): by when each has to be applied for, and how far that has come. */
@NullMarked
package io.gantry.project.element;

import org.jspecify.annotations.NullMarked;
