package io.gantry.issuer.own;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A QR code as pages can draw it.
 *
 * @param size of its square, in modules, with the quiet zone around it
 * @param path the dark modules, as the {@code d} of an SVG path
 */
record QrCode(int size, String path) {

    private static final int QUIET = 4;

    static QrCode of(String text) {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(text, io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM);
        var path = IntStream.range(0, code.size)
                .boxed()
                .flatMap(y -> IntStream.range(0, code.size)
                        .filter(x -> code.getModule(x, y))
                        .mapToObj(x -> "M%d,%dh1v1h-1z".formatted(x + QUIET, y + QUIET)))
                .collect(Collectors.joining());
        return new QrCode(code.size + 2 * QUIET, path);
    }
}
