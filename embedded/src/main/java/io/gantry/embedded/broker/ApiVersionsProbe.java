package io.gantry.embedded.broker;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * Asks a broker for its API versions, the first request of every Kafka client: once it is answered, clients can work.
 * By hand, because a Kafka client on the class path of every user of this module would be a high price for 20 bytes.
 */
final class ApiVersionsProbe {

    private static final int TIMEOUT_MILLIS = 2_000;
    private static final short API_VERSIONS = 18;
    private static final short NO_CLIENT_ID = -1;
    private static final int CORRELATION_ID = 7;

    private ApiVersionsProbe() {}

    static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            var out = new DataOutputStream(socket.getOutputStream());
            out.write(request());
            out.flush();
            return isSuccess(new DataInputStream(socket.getInputStream()));
        } catch (IOException e) {
            return false;
        }
    }

    private static byte[] request() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeInt(Short.BYTES * 3 + Integer.BYTES);
        out.writeShort(API_VERSIONS);
        out.writeShort(0);
        out.writeInt(CORRELATION_ID);
        out.writeShort(NO_CLIENT_ID);
        return bytes.toByteArray();
    }

    private static boolean isSuccess(DataInputStream in) throws IOException {
        in.readInt();
        return in.readInt() == CORRELATION_ID && in.readShort() == 0;
    }
}
