package io.gantry.project.list.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What the first bytes of a file say it is. */
enum FileKind {
    EMPTY,
    ZIP,
    OLE2,
    PDF,
    WEB_PAGE,
    TEXT;

    private static final int LOOKED_AT = 1024;

    static FileKind of(byte[] file) {
        if (file.length == 0) {
            return EMPTY;
        }
        var start = new String(file, 0, Math.min(file.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\u0003\u0004")) {
            return ZIP;
        }
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return OLE2;
        }
        if (start.startsWith("%PDF")) {
            return PDF;
        }
        // Many programs save a web page under the name of a workbook.
        var words = start.toLowerCase(Locale.ROOT);
        return words.contains("<html") || words.contains("<table") || words.contains("<?xml") ? WEB_PAGE : TEXT;
    }
}
