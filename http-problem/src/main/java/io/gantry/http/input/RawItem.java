package io.gantry.http.input;

/** One item of a request that has not been read yet: a stretch of its body. */
public final class RawItem {

    private final byte[] body;
    private final int offset;
    private final int length;

    RawItem(byte[] body, int offset, int length) {
        this.body = body;
        this.offset = offset;
        this.length = length;
    }

    byte[] body() {
        return body;
    }

    int offset() {
        return offset;
    }

    int length() {
        return length;
    }
}
