package io.gantry.issuer.factor;

/** Base 32 without padding (RFC 4648), as apps take secrets. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String encode(byte[] bytes) {
        var text = new StringBuilder();
        var buffer = 0;
        var held = 0;
        for (var each : bytes) {
            buffer = buffer << 8 | each & 0xff;
            held += 8;
            while (held >= BITS) {
                held -= BITS;
                text.append(ALPHABET.charAt(buffer >> held & 31));
            }
            buffer &= (1 << held) - 1;
        }
        if (held > 0) {
            text.append(ALPHABET.charAt(buffer << BITS - held & 31));
        }
        return text.toString();
    }
}
