package io.gantry.project.project;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.gantry.access.Scope;
import io.gantry.event.Activity;
import io.gantry.event.Project;
import io.gantry.event.Stage;
import io.gantry.project.register.Change;
import io.gantry.project.register.MongoRevisionStore;
import io.gantry.project.register.PageQuery;
import io.gantry.stream.EventCodec;
import io.gantry.stream.Outbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
final class MongoProjectStore implements ProjectStore, Outbox {

    private static final List<String> UNITS =
            List.of("project.leadUnit", "project.responsibleUnit", "project.fieldUnit");

    private static final List<String> CONCERNED =
            Stream.concat(UNITS.stream(), Stream.of("plan.responsibleUnit")).toList();

    private final MongoCollection<Document> projects;
    private final MongoRevisionStore revisions;

    MongoProjectStore(MongoDatabase database, EventCodec codec) {
        this.projects = database.getCollection("projects");
        this.revisions = new MongoRevisionStore(projects, codec);
        Stream.concat(Stream.of("stage"), CONCERNED.stream())
                .forEach(field -> projects.createIndex(new Document(field, 1).append("_id", 1)));
    }

    @Override
    public boolean save(Change<RegisteredProject> change) {
        var event = Objects.requireNonNull(change.event(), "event");
        var next = change.next();
        var state = new Document("project", next.entry().project())
                .append("stage", next.entry().stage().name());
        if (next.plan() != null) {
            state.append("plan", next.plan());
        }
        return revisions.save(next.id(), state, event);
    }

    @Override
    public Optional<RegisteredProject> find(String id, Scope scope) {
        return Optional.ofNullable(projects.find(within(scope, new Document("_id", id)), Row.class)
                        .projection(new Document("outbox", 0))
                        .first())
                .map(Row::toProject);
    }

    @Override
    public List<ProjectEntry> list(ProjectFilter filter, PageQuery query, Scope scope) {
        return projects.find(within(scope, matching(filter, query)), Row.class)
                .projection(new Document("plan", 0).append("outbox", 0))
                .sort(new Document("_id", 1))
                .limit(query.limit() + 1)
                .batchSize(query.limit() + 1)
                .map(Row::toEntry)
                .into(new ArrayList<>());
    }

    @Override
    public List<Pending> pending(int limit) {
        return revisions.pending(limit);
    }

    @Override
    public void published(List<Pending> pending) {
        revisions.published(pending);
    }

    private static Document within(Scope scope, Document matching) {
        if (scope.isEverything()) {
            return matching;
        }
        var concerned = anyOf(CONCERNED, new Document("$in", List.copyOf(scope.units())));
        return new Document("$and", List.of(matching, concerned));
    }

    private static Document anyOf(List<String> fields, Object units) {
        return new Document(
                "$or", fields.stream().map(field -> new Document(field, units)).toList());
    }

    private static Document matching(ProjectFilter filter, PageQuery query) {
        var matching = new Document();
        if (query.after() != null) {
            matching.append("_id", new Document("$gt", query.after()));
        }
        if (filter.stage() != null) {
            matching.append("stage", filter.stage().name());
        }
        if (filter.unit() != null) {
            matching.putAll(anyOf(UNITS, filter.unit()));
        }
        return matching;
    }

    public record Row(
            @BsonId String id,
            long revision,
            Project project,
            Stage stage,
            @Nullable List<Activity> plan) {

        ProjectEntry toEntry() {
            return new ProjectEntry(project, stage, revision);
        }

        RegisteredProject toProject() {
            return new RegisteredProject(toEntry(), plan);
        }
    }
}
