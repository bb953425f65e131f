package io.gantry.standalone.run;

import java.util.regex.Pattern;

/**
 * Where MongoDB is, without a database.
 *
 * @param server scheme, credentials and hosts
 * @param options empty, or beginning with a question mark
 */
record MongoAddress(String server, String options) {

    private static final Pattern FORM = Pattern.compile("(mongodb(?:\\+srv)?://[^/?]+)(?:/([^?]*))?(\\?.*)?");

    static MongoAddress parse(String uri) {
        var parts = FORM.matcher(uri);
        if (!parts.matches()) {
            throw new RefusedException(
                    "The setting spring.mongodb.uri is no address of MongoDB (expected: mongodb://HOST:PORT/?OPTIONS).");
        }
        if (parts.group(2) != null && !parts.group(2).isEmpty()) {
            throw new RefusedException("The setting spring.mongodb.uri names the database " + parts.group(2)
                    + " (expected: none, as each service has its own: mongodb://HOST:PORT/?OPTIONS).");
        }
        return new MongoAddress(parts.group(1), parts.group(3) == null ? "" : parts.group(3));
    }

    /** The address of a database there. */
    String of(String database) {
        return server + "/" + database + options;
    }

    /** Says nothing of a password. */
    @Override
    public String toString() {
        return "MongoAddress";
    }
}
