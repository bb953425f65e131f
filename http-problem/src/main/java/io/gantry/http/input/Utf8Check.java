package io.gantry.http.input;

/** Tells, byte by byte, whether a JSON text is UTF-8 as RFC 3629 has it. NUL never stands in JSON, but in UTF-16 does. */
final class Utf8Check {

    private int pending;
    private int lowest = 0x80;
    private int highest = 0xBF;

    /** Whether {@code length} further bytes can follow those before. */
    boolean accepts(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if ((pending > 0 || bytes[i] <= 0) && !accepts(bytes[i] & 0xFF)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the text may end here. */
    boolean isComplete() {
        return pending == 0;
    }

    private boolean accepts(int next) {
        if (pending > 0) {
            if (next < lowest || next > highest) {
                return false;
            }
            expect(pending - 1, 0x80, 0xBF);
            return true;
        }
        return begins(next);
    }

    // Bounds of the second byte exclude overlong forms, surrogates and what is beyond U+10FFFF.
    private boolean begins(int next) {
        if (next >= 0xC2 && next <= 0xDF) {
            expect(1, 0x80, 0xBF);
        } else if (next >= 0xE0 && next <= 0xEF) {
            expect(2, next == 0xE0 ? 0xA0 : 0x80, next == 0xED ? 0x9F : 0xBF);
        } else if (next >= 0xF0 && next <= 0xF4) {
            expect(3, next == 0xF0 ? 0x90 : 0x80, next == 0xF4 ? 0x8F : 0xBF);
        } else {
            return next > 0 && next < 0x80;
        }
        return true;
    }

    private void expect(int bytes, int from, int to) {
        pending = bytes;
        lowest = from;
        highest = to;
    }
}
