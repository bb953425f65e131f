package io.gantry.console.edge;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks whether an instance says anything at all, if only that nobody is let in. */
final class InstanceProbe {

    private static final int PATIENCE_MILLIS = 2000;

    private InstanceProbe() {}

    static boolean isAnswered(Instance instance) {
        try {
            var connection = (HttpURLConnection)
                    URI.create(instance.host().toURI() + "/").toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            try {
                return connection.getResponseCode() > 0;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
