package io.gantry.file.child;

import io.gantry.file.TextEncoding;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text and how it was found in bytes. A mark at the beginning, and valid UTF-8, are certain. Otherwise it is GB18030, of which
 * GBK is a part, if it can be that at all, as Chinese Windows writes; and last what Windows writes in the west. Those two are
 * guesses.
 */
record Decoding(String text, TextEncoding encoding) {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final List<String> BINARY = List.of(
            "\u00D0\u00CF\u0011\u00E0", // compound documents: MPP
            "SQLite format 3",
            "PK\u0003\u0004",
            "bplist");
    private static final Pattern DECLARED =
            Pattern.compile("^(\\s*<\\?xml[^>]*?)\\s+encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
    private static final String TEXT_BEGINS = "<EM";
    private static final int LOOKED_AT = 1024;

    /** Whether the bytes are no text. */
    static boolean isBinary(byte[] file) {
        var start = new String(file, 0, Math.min(LOOKED_AT, file.length), StandardCharsets.ISO_8859_1);
        return BINARY.stream().anyMatch(start::startsWith) || start.indexOf(0) >= 0 && marked(file) == null;
    }

    /**
     * @param asked the encoding that somebody says it is in; empty if nobody does
     * @throws RefusedException if it is not
     */
    static Decoding of(byte[] file, String asked) throws RefusedException {
        if (!asked.isEmpty()) {
            return as(file, charset(asked), true);
        }
        var marked = marked(file);
        if (marked != null) {
            return as(file, marked, true);
        }
        var declared = declared(file);
        var first = declared == null ? StandardCharsets.UTF_8 : declared;
        var text = decoded(file, first);
        if (text != null) {
            return new Decoding(text, new TextEncoding(first.name(), true));
        }
        var chinese = decoded(file, GB18030);
        return chinese == null
                ? new Decoding(new String(file, WESTERN), new TextEncoding(WESTERN.name(), false))
                : new Decoding(chinese, new TextEncoding(GB18030.name(), false));
    }

    /** The same text in UTF-8, and an XML document that says so. */
    byte[] inUtf8() {
        var plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return DECLARED.matcher(plain).replaceFirst("$1 encoding=\"UTF-8\"").getBytes(StandardCharsets.UTF_8);
    }

    private static Decoding as(byte[] file, Charset charset, boolean certain) throws RefusedException {
        var text = decoded(file, charset);
        if (text == null) {
            throw new RefusedException(RefusedException.OTHER_ENCODING);
        }
        return new Decoding(text, new TextEncoding(charset.name(), certain));
    }

    private static Charset charset(String name) throws RefusedException {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new RefusedException(RefusedException.OTHER_ENCODING);
        }
    }

    private static @Nullable Charset marked(byte[] file) {
        if (begins(file, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (begins(file, 0xFF, 0xFE) || beginsWide(file, 0)) {
            return StandardCharsets.UTF_16LE;
        }
        return begins(file, 0xFE, 0xFF) || beginsWide(file, 1) ? StandardCharsets.UTF_16BE : null;
    }

    // Without a mark: every other byte is 0 where one of the text formats begins.
    private static boolean beginsWide(byte[] file, int letter) {
        return file.length > 3
                && TEXT_BEGINS.indexOf(file[letter]) >= 0
                && file[1 - letter] == 0
                && file[3 - letter] == 0;
    }

    private static @Nullable Charset declared(byte[] file) {
        var start = new String(file, 0, Math.min(LOOKED_AT, file.length), StandardCharsets.ISO_8859_1);
        var found = DECLARED.matcher(start);
        // GBK and GB2312 are parts of GB18030, and often what is meant by them.
        return found.find() && Charset.isSupported(found.group(2)) ? wide(Charset.forName(found.group(2))) : null;
    }

    private static Charset wide(Charset charset) {
        return charset.name().startsWith("GB") ? GB18030 : charset;
    }

    private static @Nullable String decoded(byte[] file, Charset charset) {
        try {
            var text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            // Private characters are what GB18030 makes of bytes that are another encoding's.
            return charset.equals(GB18030) && text.chars().anyMatch(c -> c >= 0xE000 && c < 0xF900) ? null : text;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean begins(byte[] file, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= file.length || (file[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
