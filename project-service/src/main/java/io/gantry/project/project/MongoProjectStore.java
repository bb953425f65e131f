package io.gantry.project.project;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.gantry.access.Scope;
import io.gantry.event.Names;
import io.gantry.event.Project;
import io.gantry.event.Stage;
import io.gantry.event.Standing;
import io.gantry.http.page.PageQuery;
import io.gantry.project.register.Change;
import io.gantry.project.register.Lookalike;
import io.gantry.project.register.MongoHistory;
import io.gantry.project.register.MongoRevisionStore;
import io.gantry.project.register.Recorded;
import io.gantry.store.MongoIndex;
import io.gantry.store.MongoReads;
import io.gantry.stream.EventCodec;
import io.gantry.stream.Outbox;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Projects, {@code {_id, revision, project, stage, standing, course, looks, outbox, pendingSince, plan}}. {@code plan} is the head
 * of the project's plan and belongs to the store of plans; here it only tells which units have an activity.
 */
@Component
public final class MongoProjectStore implements ProjectStore, Outbox {

    /** The collection of the projects. */
    public static final String COLLECTION = "projects";

    /** Where the head of a plan has the codes of the units that have an activity in it. */
    public static final String PLAN_UNITS = "plan.units.code";

    private static final List<String> CONCERNED =
            List.of("project.leadUnit", "project.responsibleUnit", "project.fieldUnit", PLAN_UNITS);

    private static final List<String> SEARCHED =
            List.of("_id", "project.names.zh", "project.names.en", "project.sponsor");

    private static final int ASKED_AT_ONCE = 500;

    private static final Document FACTS = new Document("plan", 0).append("outbox", 0);

    private final MongoCollection<Document> projects;
    private final MongoRevisionStore revisions;

    MongoProjectStore(MongoDatabase database, EventCodec codec) {
        this.projects = database.getCollection(COLLECTION);
        this.revisions = new MongoRevisionStore(
                projects, codec, new MongoHistory(database.getCollection("project_history"), codec));
        revisions.requireField("looks");
        MongoIndex.create(projects, MongoIndex.of("looks", "looks").asUnique());
        Stream.concat(Stream.of("stage"), CONCERNED.stream())
                .forEach(field -> MongoIndex.create(projects, MongoIndex.of(field.replace('.', '_'), field, "_id")));
    }

    @Override
    public boolean save(Change<RegisteredProject> change) {
        return revisions.save(change.next().id(), stateOf(change.next()), new Document(), change);
    }

    @Override
    public Set<String> saveAll(List<Change<RegisteredProject>> changes) {
        var fresh = new LinkedHashMap<String, Change<RegisteredProject>>();
        var unsaved = new HashSet<String>();
        for (var change : changes) {
            if (change.next().revision() == 1) {
                fresh.put(change.next().id(), change);
            } else if (!save(change)) {
                unsaved.add(change.next().id());
            }
        }
        unsaved.addAll(revisions.insertAll(fresh, change -> stateOf(change.next())));
        return unsaved;
    }

    private static Document stateOf(RegisteredProject next) {
        var state = new Document("project", next.project())
                .append("stage", next.stage().name())
                .append("standing", next.standing().name())
                .append("course", next.course());
        if (next.revision() == 1) {
            state.append("looks", Lookalike.of(next.id()));
        }
        return state;
    }

    @Override
    public List<RegisteredProject> find(Collection<String> ids, Scope scope) {
        var found = new ArrayList<RegisteredProject>();
        for (var some : parts(ids)) {
            var query = anyOf("_id", some);
            if (!scope.isEverything()) {
                // Beside the ids and not around them, so that their index is used.
                query.putAll(anyOf(CONCERNED, new Document("$in", List.copyOf(scope.units()))));
            }
            projects.find(query, Row.class)
                    .projection(FACTS)
                    .map(Row::toProject)
                    .into(found);
        }
        return found;
    }

    @Override
    public Map<String, String> alike(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        // One walk along the index: the codes of a list lie close together, and MongoDB looks up thousands one by one.
        var looks = ids.stream().map(Lookalike::of).collect(Collectors.toCollection(TreeSet::new));
        var range = new Document("$gte", looks.first()).append("$lte", looks.last());
        var registered = new HashMap<String, String>();
        projects.find(new Document("looks", range))
                .projection(new Document("looks", 1))
                .forEach(found -> registered.put(found.getString("looks"), found.getString("_id")));
        var alike = new HashMap<String, String>();
        for (var id : ids) {
            var found = registered.get(Lookalike.of(id));
            if (found != null) {
                alike.put(id, found);
            }
        }
        return alike;
    }

    // One query for thousands would take longer than a request may wait.
    private static List<List<String>> parts(Collection<String> ids) {
        var all = List.copyOf(ids);
        return IntStream.iterate(0, from -> from < all.size(), from -> from + ASKED_AT_ONCE)
                .mapToObj(from -> all.subList(from, Math.min(from + ASKED_AT_ONCE, all.size())))
                .toList();
    }

    private static Document anyOf(String field, Collection<String> values) {
        return new Document(field, new Document("$in", List.copyOf(values)));
    }

    @Override
    public Optional<RegisteredProject> find(String id, Scope scope) {
        return Optional.ofNullable(projects.find(within(scope, new Document("_id", id)), Row.class)
                        .projection(FACTS)
                        .first())
                .map(Row::toProject);
    }

    @Override
    public List<RegisteredProject> list(ProjectFilter filter, PageQuery query, Scope scope) {
        return projects.find(within(scope, matching(filter, query)), Row.class)
                .projection(FACTS)
                .sort(new Document("_id", 1))
                .limit(query.readLimit())
                .batchSize(query.readLimit())
                .map(Row::toProject)
                .into(new ArrayList<>());
    }

    @Override
    public Map<String, Names> names(Collection<String> ids, Scope scope) {
        var names = new HashMap<String, Names>();
        projects.find(within(scope, new Document("_id", new Document("$in", List.copyOf(ids)))), Row.class)
                .projection(FACTS)
                .forEach(row -> names.put(row.id(), row.project().names()));
        return names;
    }

    @Override
    public Set<String> units(Scope scope) {
        var units = new HashSet<String>();
        var fields = new Document();
        CONCERNED.forEach(field -> fields.append(field, 1));
        MongoReads.forEach(
                projects,
                within(scope, new Document()),
                fields,
                found -> found.getString("_id"),
                found -> CONCERNED.forEach(field -> addAll(found, field, units)));
        return units;
    }

    private static void addAll(@Nullable Object found, String field, Set<String> units) {
        if (found instanceof Document document) {
            var dot = field.indexOf('.');
            var inner = document.get(dot < 0 ? field : field.substring(0, dot));
            addAll(inner, dot < 0 ? "" : field.substring(dot + 1), units);
        } else if (found instanceof List<?> several) {
            several.forEach(each -> addAll(each, field, units));
        } else if (found instanceof String unit) {
            units.add(unit);
        }
    }

    @Override
    public List<Recorded> history(String id, long revision, int limit) {
        return revisions.history(id, revision, limit);
    }

    @Override
    public List<Pending> pending(int limit) {
        return revisions.pending(limit);
    }

    @Override
    public boolean isWritten() {
        return revisions.isWritten();
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

    private static Document anyOf(List<String> fields, Object wanted) {
        return new Document(
                "$or", fields.stream().map(field -> new Document(field, wanted)).toList());
    }

    private static Document matching(ProjectFilter filter, PageQuery query) {
        var matching = new Document();
        var after = query.afterText();
        if (after != null) {
            matching.append("_id", new Document("$gt", after));
        }
        if (filter.stage() != null) {
            matching.append("stage", filter.stage().name());
        }
        equal(matching, "classification", filter.classification());
        equal(matching, "industryChain", filter.industryChain());
        equal(matching, "tier", filter.tier());
        equal(matching, "yearClass", filter.yearClass());
        var choices = new ArrayList<Document>();
        if (!filter.units().isEmpty()) {
            choices.add(anyOf(CONCERNED, new Document("$in", List.copyOf(filter.units()))));
        }
        if (filter.words() != null) {
            var words = Pattern.compile(Pattern.quote(filter.words()), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            choices.add(anyOf(SEARCHED, words));
        }
        return choices.isEmpty() ? matching : matching.append("$and", choices);
    }

    private static void equal(Document matching, String fact, @Nullable Object wanted) {
        if (wanted != null) {
            matching.append("project." + fact, wanted.toString());
        }
    }

    public record Row(
            @BsonId String id,
            long revision,
            Project project,
            Stage stage,
            Standing standing,
            @Nullable Course course) {

        RegisteredProject toProject() {
            return new RegisteredProject(project, stage, standing, course == null ? Course.NONE : course, revision);
        }
    }
}
