package io.gantry.project.plan.chart;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes a picture as PNG (ISO/IEC 15948) band by band, from top to bottom, so that no more than a band is in memory: what Java
 * has for it takes a whole picture.
 */
final class PngWriter implements Closeable {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int BITS = 8;
    private static final int RGB = 2;
    private static final int CHANNELS = 3;
    // Each byte is the difference to the one above it: most rows of a chart are alike.
    private static final int FILTER_UP = 2;
    private static final int CHUNK = 1 << 16;

    private final DataOutputStream to;
    private final Deflater deflater = new Deflater();
    private final ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    private final DeflaterOutputStream content = new DeflaterOutputStream(deflated, deflater);
    private byte[] above;

    PngWriter(OutputStream to, int width, int height) throws IOException {
        this.to = new DataOutputStream(to);
        this.above = new byte[width * CHANNELS];
        this.to.write(SIGNATURE);
        var header = new ByteArrayOutputStream();
        var data = new DataOutputStream(header);
        data.writeInt(width);
        data.writeInt(height);
        data.write(new byte[] {BITS, RGB, 0, 0, 0});
        chunk("IHDR", header.toByteArray());
    }

    /** @param rows how many of its first rows belong to the picture */
    void add(BufferedImage band, int rows) throws IOException {
        var pixels = new int[band.getWidth()];
        for (int y = 0; y < rows; y++) {
            band.getRGB(0, y, pixels.length, 1, pixels, 0, pixels.length);
            var row = bytesOf(pixels);
            var filtered = new byte[row.length];
            for (int i = 0; i < row.length; i++) {
                filtered[i] = (byte) (row[i] - above[i]);
            }
            content.write(FILTER_UP);
            content.write(filtered);
            above = row;
            if (deflated.size() >= CHUNK) {
                chunk("IDAT", deflated.toByteArray());
                deflated.reset();
            }
        }
    }

    /** Ends the picture, all rows of which have to have come; what it is written to stays open. */
    @Override
    public void close() throws IOException {
        try {
            content.finish();
            chunk("IDAT", deflated.toByteArray());
            chunk("IEND", new byte[0]);
            to.flush();
        } finally {
            deflater.end();
        }
    }

    private static byte[] bytesOf(int[] pixels) {
        var row = new byte[pixels.length * CHANNELS];
        for (int i = 0; i < pixels.length; i++) {
            row[CHANNELS * i] = (byte) (pixels[i] >> 16);
            row[CHANNELS * i + 1] = (byte) (pixels[i] >> 8);
            row[CHANNELS * i + 2] = (byte) pixels[i];
        }
        return row;
    }

    private void chunk(String type, byte[] data) throws IOException {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(name);
        sum.update(data);
        to.writeInt(data.length);
        to.write(name);
        to.write(data);
        to.writeInt((int) sum.getValue());
    }
}
