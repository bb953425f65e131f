package io.gantry.embedded.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVStore;

/** The library's server on a store in a file, answering a change only when it is in the file. */
final class DurableBackend extends AbstractMongoBackend {

    // Of the server itself. What opens a database if it is not there yet is none of them.
    private static final Set<String> SERVER_READS = Set.of(
            "hello",
            "ismaster",
            "ping",
            "buildinfo",
            "serverstatus",
            "whatsmyuri",
            "killcursors",
            "endsessions",
            "listdatabases",
            "connectionstatus",
            "getlog",
            "hostinfo");

    // What changes documents, but not what collections and indexes there are.
    private static final Set<String> CHANGES = Set.of("insert", "update", "delete", "findandmodify");

    private static final Set<String> READS = Set.of(
            "find",
            "getmore",
            "count",
            "distinct",
            "aggregate",
            "listcollections",
            "listindexes",
            "dbstats",
            "collstats");

    // As MongoDB has it. Without, the library answers with all documents at once.
    private static final int FIRST_BATCH = 101;

    private final MVStore store;
    private final StoredMaps maps;
    private final Commits commits;
    private final Logins logins;

    DurableBackend(MVStore store, Journal journal, Logins logins) {
        this.store = store;
        this.logins = logins;
        maps = new StoredMaps(store, journal);
        commits = new Commits(store, journal, maps);
        version(new AnsweredVersion());
        commits.exclusive(() -> {
            maps.databases().forEach(this::resolveDatabase);
            return true;
        });
    }

    /**
     * The library acknowledges before a change is on disk: a SIGKILL lost up to 928 ms of acknowledged writes. Here the
     * reply waits until the change is in the journal.
     */
    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        var name = command.toLowerCase(Locale.ROOT);
        ReplyEncoder.install(channel);
        switch (name) {
            case "saslstart" -> {
                return logins.start(channel, query);
            }
            case "saslcontinue" -> {
                return logins.proceed(channel, query);
            }
            default -> logins.require(channel, name);
        }
        if (SERVER_READS.contains(name)) {
            return serverRead(channel, database, name, query);
        }
        if (CHANGES.contains(name)) {
            return commits.change(() -> super.handleCommand(channel, database, command, query));
        }
        if (isRead(name, query) && listDatabaseNames().contains(database)) {
            if (name.equals("find")) {
                query.putIfAbsent("batchSize", FIRST_BATCH);
            }
            return commits.read(() -> super.handleCommand(channel, database, command, query));
        }
        return commits.exclusive(() -> super.handleCommand(channel, database, command, query));
    }

    // How clients before MongoDB 3.6 read. Today's ask only hello in that form, which is a command.
    @Override
    public QueryResult handleQuery(MongoQuery query) {
        throw new MongoServerException("OP_QUERY is not supported any more");
    }

    // Answered at once, whatever is being written.
    private Document serverRead(Channel channel, String database, String name, Document query) {
        return switch (name) {
            case "hello" -> {
                // The library knows isMaster only; Spring Boot's health check asks hello.
                var reply = super.handleCommand(channel, database, "isMaster", query);
                reply.put("isWritablePrimary", true);
                yield reply;
            }
            case "listdatabases" -> listDatabases();
            case "endsessions" -> ok(new Document());
            default -> super.handleCommand(channel, database, name, query);
        };
    }

    // The library opens each database once more to answer this, and Spring Boot's health check asks it.
    private Document listDatabases() {
        var databases = listDatabaseNames().stream()
                .sorted()
                .map(name -> new Document("name", name).append("empty", false))
                .toList();
        return ok(new Document("databases", databases));
    }

    private static Document ok(Document reply) {
        Utils.markOkay(reply);
        return reply;
    }

    void maintain() {
        commits.maintain();
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new StoredDatabase(name, store, maps, commits, getCursorRegistry());
    }

    @Override
    public void close() {
        super.close();
        commits.close();
    }

    private static boolean isRead(String name, Document query) {
        if (name.equals("aggregate") && query.get("pipeline") instanceof List<?> pipeline) {
            return pipeline.stream().noneMatch(DurableBackend::writes);
        }
        return READS.contains(name);
    }

    private static boolean writes(Object stage) {
        return stage instanceof Document document && (document.containsKey("$out") || document.containsKey("$merge"));
    }

    /** The library answers wire version 8, the oldest that today's driver accepts; MongoDB 5.0 has 13. */
    private static final class AnsweredVersion implements MongoVersion {

        @Override
        public List<Integer> getVersionArray() {
            return List.of(5, 0, 0);
        }

        @Override
        public int getWireVersion() {
            return 13;
        }
    }
}
