@NullMarked
package io.gantry.project.workbook;

import org.jspecify.annotations.NullMarked;
