package io.gantry.access.direct;

import java.util.Map;

/**
 * What a request is answered.
 *
 * @param isOnRecord whether the log has all that the audit trail would say of it
 */
public record Answer(int status, String contentType, Map<String, String> headers, byte[] body, boolean isOnRecord) {

    public Answer {
        headers = Map.copyOf(headers);
    }
}
