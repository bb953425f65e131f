package io.gantry.progress.device;

import io.gantry.problem.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A device that is to be enrolled.
 *
 * @param unit code of the unit that it will report for
 * @param label what people call it, 1 to 100 characters
 */
record DeviceDraft(String unit, String label) {

    // It is shown where reports and the audit trail are, and must not pass for something else there.
    private static final Pattern PRINTABLE =
            Pattern.compile("[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]{1,100}");

    /**
     * Everything wrong with it.
     *
     * @param unitIsGood whether the unit is registered and the caller's to decide on
     */
    List<Fault> faults(boolean unitIsGood) {
        var faults = new ArrayList<Fault>();
        if (!unitIsGood) {
            faults.add(Fault.of("unit", unit, "the code of a registered unit, one's own or below"));
        }
        if (label == null || label.isBlank() || !PRINTABLE.matcher(label).matches()) {
            faults.add(Fault.of("label", label, "1 to 100 printable characters"));
        }
        return faults;
    }
}
