/** Devices and scripts that report for a unit: enrolled and revoked by its administrators, known by their keys. */
@NullMarked
package io.gantry.progress.device;

import org.jspecify.annotations.NullMarked;
