package io.gantry.project.list.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Detects the encoding of a text. Bytes that are invalid in an encoding are refused and not replaced. */
final class Encoding {

    private static final List<String> KNOWN = List.of("UTF-8", "GB18030", "BIG5", "UTF-16LE", "UTF-16BE");
    private static final char MARK = '\uFEFF';

    private Encoding() {}

    /** @param encoding its name; UTF-8 is certain where it fits, of GB 18030 headings tell whether it was right */
    record Decoded(String text, String encoding) {}

    /** @param wanted the encoding that somebody says it has; absent to find out */
    static Decoded decoded(byte[] file, @Nullable String wanted) {
        var candidates = wanted == null ? candidatesFor(file) : List.of(known(wanted));
        return candidates.stream()
                .flatMap(name -> decoded(file, Charset.forName(name)).map(text -> new Decoded(text, name)).stream())
                .findFirst()
                .orElseThrow(() ->
                        wanted == null && hasNul(file) ? Unreadable.kind(Unreadable.NO_TEXT) : Unreadable.encoding());
    }

    private static String known(String wanted) {
        var name = wanted.toUpperCase(Locale.ROOT);
        if (!KNOWN.contains(name)) {
            throw Unreadable.encodingName(wanted, KNOWN);
        }
        return name;
    }

    // A mark at the beginning says which; without one, UTF-8 first: hardly any other text happens to be valid UTF-8.
    private static List<String> candidatesFor(byte[] file) {
        if (file.length > 1 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xFE) {
            return List.of("UTF-16LE");
        }
        if (file.length > 1 && (file[0] & 0xFF) == 0xFE && (file[1] & 0xFF) == 0xFF) {
            return List.of("UTF-16BE");
        }
        return List.of("UTF-8", "GB18030");
    }

    private static Optional<String> decoded(byte[] file, Charset charset) {
        try {
            var text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            var unmarked = !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
            return unmarked.indexOf('\0') < 0 ? Optional.of(unmarked) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean hasNul(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1).indexOf('\0') >= 0;
    }
}
