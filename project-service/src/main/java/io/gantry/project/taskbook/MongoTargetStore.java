package io.gantry.project.taskbook;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.gantry.event.Project;
import io.gantry.event.Standing;
import io.gantry.project.project.Course;
import io.gantry.project.project.MongoProjectStore;
import io.gantry.store.MongoIndex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the documents of projects, which belong to the store of projects, and the first and last day in the heads of plans. */
@Component
final class MongoTargetStore implements TargetStore {

    private static final int BATCH = 1_000;
    private static final String HOLDS = "project.responsibleUnit";
    private static final String HELD = "course.responsibility.assignments.holders.responsibleUnit";
    private static final Document FIELDS = new Document("project", 1)
            .append("course", 1)
            .append("plan.start", 1)
            .append("plan.finish", 1);

    private final MongoCollection<Document> projects;

    MongoTargetStore(MongoDatabase database) {
        this.projects = database.getCollection(MongoProjectStore.COLLECTION);
        MongoIndex.create(projects, MongoIndex.of("held_by", HELD, "_id"));
    }

    @Override
    public Span plan(String projectId) {
        return Optional.ofNullable(projects.find(new Document("_id", projectId), Row.class)
                        .projection(FIELDS)
                        .first())
                .map(Row::span)
                .orElse(Span.NONE);
    }

    @Override
    public List<Targeted> heldBy(Set<String> units) {
        var ofThem = new Document("$in", List.copyOf(units));
        var wanted = new Document("standing", new Document("$ne", Standing.WITHDRAWN.name()))
                .append("$or", List.of(new Document(HOLDS, ofThem), new Document(HELD, ofThem)));
        return projects.find(wanted, Row.class)
                .projection(FIELDS)
                .sort(new Document("_id", 1))
                .batchSize(BATCH)
                .map(row -> new Targeted(row.project(), row.known(), row.span()))
                .into(new ArrayList<>());
    }

    public record Row(
            @BsonId String id,
            Project project,
            @Nullable Course course,
            @Nullable Plan plan) {

        Course known() {
            return course == null ? Course.NONE : course;
        }

        Span span() {
            return plan == null ? Span.NONE : plan.span();
        }
    }

    public record Plan(@Nullable String start, @Nullable String finish) {

        Span span() {
            return start == null || finish == null
                    ? Span.NONE
                    : new Span(LocalDate.parse(start), LocalDate.parse(finish));
        }
    }
}
