package io.gantry.project.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import org.bson.Document;

/** The head of a plan as it is stored in the document of its project. */
final class MongoPlanHeads {

    private MongoPlanHeads() {}

    /** The fields that make a project's document hold {@code head}. */
    static Document fields(PlanHead head) {
        var units = new ArrayList<Document>();
        head.units().entrySet().stream()
                .sorted((a, b) -> a.getKey().compareTo(b.getKey()))
                .forEach(unit -> units.add(new Document("code", unit.getKey()).append("activities", unit.getValue())));
        var start = head.plannedStart();
        var finish = head.plannedFinish();
        return new Document("plan.revision", head.revision())
                .append("plan.total", head.total())
                .append("plan.weighing", head.weighing())
                .append("plan.lastPosition", head.lastPosition())
                .append("plan.start", start == null ? null : start.toString())
                .append("plan.finish", finish == null ? null : finish.toString())
                .append("plan.units", units);
    }

    static PlanHead head(String projectId, Document plan) {
        var units = new HashMap<String, Integer>();
        for (var unit : plan.getList("units", Document.class)) {
            units.put(unit.getString("code"), unit.getInteger("activities"));
        }
        var start = plan.getString("start");
        var finish = plan.getString("finish");
        return new PlanHead(
                projectId,
                plan.getLong("revision"),
                plan.getInteger("total"),
                plan.getInteger("weighing"),
                plan.getInteger("lastPosition"),
                start == null ? null : LocalDate.parse(start),
                finish == null ? null : LocalDate.parse(finish),
                units);
    }
}
