package io.gantry.embedded.store;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/** Pings a document store as MongoDB's clients do. By hand, for users of this module that have no such client. */
final class PingProbe {

    private static final int REQUEST_ID = 7;
    private static final int OP_MSG = 2013;
    private static final byte INT32 = 0x10;
    private static final byte STRING = 0x02;
    private static final int MESSAGE_BYTES = 64;

    private PingProbe() {}

    static boolean answers(int port, Duration patience) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) patience.toMillis());
            socket.setSoTimeout((int) patience.toMillis());
            socket.getOutputStream().write(message());
            return isReply(new DataInputStream(socket.getInputStream()));
        } catch (IOException e) {
            return false;
        }
    }

    private static byte[] message() {
        var message = ByteBuffer.allocate(MESSAGE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        message.putInt(0).putInt(REQUEST_ID).putInt(0).putInt(OP_MSG);
        // No flags; one section, which is the command.
        message.putInt(0).put((byte) 0);
        int document = message.position();
        message.putInt(0).put(INT32).put(name("ping")).putInt(1);
        message.put(STRING).put(name("$db")).putInt("admin".length() + 1).put(name("admin"));
        message.put((byte) 0);
        message.putInt(document, message.position() - document);
        message.putInt(0, message.position());
        return Arrays.copyOf(message.array(), message.position());
    }

    private static byte[] name(String text) {
        return (text + "\0").getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean isReply(DataInputStream in) throws IOException {
        in.readInt();
        in.readInt();
        return Integer.reverseBytes(in.readInt()) == REQUEST_ID;
    }
}
