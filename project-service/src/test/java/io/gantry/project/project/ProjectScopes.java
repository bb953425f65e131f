package io.gantry.project.project;

import com.mongodb.client.MongoDatabase;
import io.gantry.access.Scope;
import io.gantry.event.Standing;
import io.gantry.event.YearTarget;
import io.gantry.http.page.PageQuery;
import io.gantry.project.project.Responsibility.Holders;
import io.gantry.stream.EventCodec;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Projects that tests of plans need, and whom they concern. */
public final class ProjectScopes {

    private final MongoProjectStore store;

    public ProjectScopes(MongoDatabase database) {
        store = new MongoProjectStore(database, new EventCodec());
    }

    public void register(String id) {
        store.save(Samples.registering(id));
    }

    public void rename(String id) {
        var present = find(id);
        var renamed = Samples.renamed(present.project());
        store.save(present.amend(
                renamed.equals(present.project()) ? Samples.project(id) : renamed, Samples.DAY, Samples.byLiNa()));
    }

    /** Makes {@code unit} answer for it from {@code from} on. */
    public void handOver(String id, String unit, LocalDate from) {
        store.save(find(id).assign(new Holders("GX", unit, "GX-JS", null, null, null), from, Samples.byLiNa("机构改革")));
    }

    public void withdraw(String id) {
        store.save(find(id).changeStanding(Standing.WITHDRAWN, Samples.TODAY_ONLY, Samples.byLiNa("退出")));
    }

    public void target(String id, YearTarget target) {
        store.save(find(id).setTarget(target, Samples.byLiNa()));
    }

    public long revision(String id) {
        return find(id).revision();
    }

    public boolean concerns(String id, String unit) {
        return store.find(id, Scope.of(Set.of(unit))).isPresent();
    }

    public List<String> listedFor(String unit) {
        return store.list(ProjectFilter.ALL, new PageQuery(null, 100), Scope.of(Set.of(unit))).stream()
                .map(RegisteredProject::id)
                .toList();
    }

    private RegisteredProject find(String id) {
        return store.find(id, Scope.EVERYTHING).orElseThrow();
    }
}
