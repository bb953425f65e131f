package io.gantry.project.plan;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.gantry.event.Activity;
import io.gantry.event.ActivityLink;
import io.gantry.project.plan.network.Node;
import io.gantry.project.plan.network.Node.Tie;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a network has of a plan's activities, which stands in their documents once more, {@code node: {parent, own, ties: ["A060
 * FS"]}}: to take it out of ten thousand activities would cost a store several times as much.
 */
final class MongoNetwork {

    static final String NODE = "node";

    private static final int BATCH = 10_000;
    private static final Document FIELDS =
            new Document("_id", 0).append("id", 1).append(NODE, 1);

    private final MongoCollection<Document> activities;

    MongoNetwork(MongoDatabase database) {
        this.activities = database.getCollection(MongoActivities.COLLECTION);
    }

    List<Node> of(String projectId) {
        return activities
                .find(new Document("project", projectId).append("position", new Document("$gte", 0)))
                .projection(FIELDS)
                .batchSize(BATCH)
                .map(MongoNetwork::node)
                .into(new ArrayList<>());
    }

    /** As it is stored; absent where an activity stands by itself. */
    static @Nullable Document documentOf(Activity activity) {
        var node = Node.of(activity);
        var document = new Document();
        put(document, "parent", node.parent());
        put(document, "own", node.own());
        if (!node.ties().isEmpty()) {
            document.append(
                    "ties",
                    node.ties().stream()
                            .map(tie -> tie.predecessor() + " " + tie.type())
                            .toList());
        }
        return document.isEmpty() ? null : document;
    }

    private static void put(Document document, String field, @Nullable String value) {
        if (value != null) {
            document.append(field, value);
        }
    }

    private static Node node(Document document) {
        var id = document.getString("id");
        var node = document.get(NODE, Document.class);
        if (node == null) {
            return new Node(id, null, List.of(), null);
        }
        var ties = new ArrayList<Tie>();
        for (var tie : node.getList("ties", String.class, List.of())) {
            // An id has no blank.
            var blank = tie.indexOf(' ');
            ties.add(
                    new Tie(tie.substring(0, blank), ActivityLink.Type.valueOf(tie.substring(blank + 1)), ties.size()));
        }
        return new Node(id, node.getString("parent"), ties, node.getString("own"));
    }
}
