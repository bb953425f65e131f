package io.gantry.embedded.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets a connection do nothing before its client has proved that it knows the password. */
final class Logins {

    /** The one user; all services of this machine's user are it. */
    static final String USER = "gantry";

    private static final String MECHANISM = "SCRAM-SHA-256";
    private static final int RANDOM_BYTES = 24;
    private static final int CONVERSATION = 1;
    private static final int UNAUTHORIZED = 13;
    private static final int AUTHENTICATION_FAILED = 18;

    // MongoDB, too, answers these before a login: clients ask them to learn how to log in, and probes whether it lives.
    private static final Set<String> BEFORE_LOGIN = Set.of("hello", "ismaster", "ping", "buildinfo", "endsessions");

    private static final AttributeKey<Boolean> KNOWN = AttributeKey.valueOf("gantry.known");
    private static final AttributeKey<ScramExchange> EXCHANGE = AttributeKey.valueOf("gantry.scram");

    private final @Nullable StorePassword password;
    private final SecureRandom random = new SecureRandom();

    /** @param password absent for a store that asks for none */
    Logins(@Nullable StorePassword password) {
        this.password = password;
    }

    /** @throws MongoServerError if the client has to log in before it asks this */
    void require(Channel channel, String command) {
        if (password != null
                && !BEFORE_LOGIN.contains(command)
                && channel.attr(KNOWN).get() == null) {
            throw new MongoServerError(UNAUTHORIZED, "Unauthorized", "command " + command + " requires authentication");
        }
    }

    /** Answers a login's first command. */
    Document start(Channel channel, Document command) {
        channel.attr(KNOWN).set(null);
        if (password == null || !MECHANISM.equals(command.get("mechanism"))) {
            throw failed();
        }
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        var exchange = ScramExchange.begin(
                        password, USER, payload(command), Base64.getEncoder().encodeToString(bytes))
                .orElseThrow(Logins::failed);
        channel.attr(EXCHANGE).set(exchange);
        return reply(exchange.challenge(), false);
    }

    /** Answers a login's second command. */
    Document proceed(Channel channel, Document command) {
        var exchange = channel.attr(EXCHANGE).getAndSet(null);
        if (exchange == null) {
            throw failed();
        }
        var proof = exchange.end(payload(command)).orElseThrow(Logins::failed);
        channel.attr(KNOWN).set(true);
        return reply(proof, true);
    }

    private static String payload(Document command) {
        return command.get("payload") instanceof BinData data ? new String(data.getData(), StandardCharsets.UTF_8) : "";
    }

    private static Document reply(String message, boolean done) {
        var reply = new Document("conversationId", CONVERSATION)
                .append("done", done)
                .append("payload", new BinData(message.getBytes(StandardCharsets.UTF_8)));
        Utils.markOkay(reply);
        return reply;
    }

    private static MongoServerError failed() {
        return new MongoServerError(AUTHENTICATION_FAILED, "AuthenticationFailed", "Authentication failed.");
    }
}
