package io.gantry.project.plan;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.gantry.event.ActivityLink;
import io.gantry.project.plan.network.Node;
import io.gantry.project.plan.network.Node.Tie;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** Reads of a plan's activities what a network has of them. */
final class MongoNetwork {

    private static final int BATCH = 5_000;
    private static final Document FIELDS = new Document("_id", 0)
            .append("id", 1)
            .append("activity.parent", 1)
            .append("activity.milestone", 1)
            .append("activity.durationDays", 1)
            .append("activity.links.predecessor", 1)
            .append("activity.links.type", 1)
            .append("activity.constraint.kind", 1);

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

    private static Node node(Document document) {
        var activity = document.get("activity", Document.class);
        var ties = new ArrayList<Tie>();
        for (var link : activity.getList("links", Document.class, List.of())) {
            var type = ActivityLink.Type.valueOf(link.getString("type"));
            ties.add(new Tie(link.getString("predecessor"), type, ties.size()));
        }
        return new Node(
                document.getString("id"),
                activity.getString("parent"),
                ties,
                Node.own(
                        !ties.isEmpty(),
                        activity.getBoolean("milestone", false),
                        activity.getInteger("durationDays") != null,
                        activity.get("constraint") != null));
    }
}
