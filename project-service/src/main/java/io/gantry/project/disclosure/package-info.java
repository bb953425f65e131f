/**
 * Projects in the open standard of the field: the Open Contracting for Infrastructure Data Standard (OC4IDS) 0.9, so that figures can be
 * published and compared.
 */
@NullMarked
package io.gantry.project.disclosure;

import org.jspecify.annotations.NullMarked;
