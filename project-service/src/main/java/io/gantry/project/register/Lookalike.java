package io.gantry.project.register;

import java.util.Locale;

/**
 * Finds codes that people take for one another when they read or type them: {@code GX-HB} and {@code gx_hb}, {@code P-O1}
 * and {@code P-01}.
 */
public final class Lookalike {

    private Lookalike() {}

    /** What all codes have in common that look like {@code code}; codes that do not have another one. */
    public static String of(String code) {
        return code.toLowerCase(Locale.ROOT)
                .replace('o', '0')
                .replace('l', '1')
                .replace('i', '1')
                .replace('_', '-');
    }
}
