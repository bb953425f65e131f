package io.gantry.standalone.demo;

import io.gantry.event.Activity;
import io.gantry.event.Names;
import io.gantry.standalone.demo.Portfolio.Story;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says what the projects of the demo need from others before work can go on, some of it near the latest day to apply and some
 * past it. What is there already is left as it is.
 */
final class DemoElements {

    private static final int OF_A_PROJECT = 2;
    private static final int SOONEST = 5;

    private record Kind(String category, Names names, String authority) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("LAND", new Names("建设用地批准", "Building land approval"), "GX-ZR"),
            new Kind("ENVIRONMENT", new Names("环境影响评价批复", "Environmental approval"), "GX-ST"),
            new Kind("APPROVALS", new Names("施工许可证", "Construction permit"), "GX-SP"),
            new Kind("UTILITIES", new Names("水电气接入", "Water, power and gas connection"), "GX-GY"),
            new Kind("PLANNING", new Names("建设工程规划许可证", "Planning permit"), "GX-ZR"),
            new Kind("FUNDS", new Names("项目资本金到位", "Project capital in place"), "GX-FG"),
            new Kind("ENERGY", new Names("节能审查意见", "Energy review"), "GX-FG"));

    private final GantryClient gantry;
    private final LocalDate day;

    DemoElements(GantryClient gantry, LocalDate day) {
        this.gantry = gantry;
        this.day = day;
    }

    /** Adds what the next activities of a project need. */
    void need(Story story, int number) {
        var summaries = story.plan().stream().map(Activity::parent).toList();
        var next = story.plan().stream()
                .filter(activity -> !activity.milestone()
                        && !summaries.contains(activity.id())
                        && activity.plannedStart().isAfter(day.plusDays(SOONEST)))
                .limit(OF_A_PROJECT)
                .toList();
        for (int i = 0; i < next.size(); i++) {
            add(story, next.get(i), number + i);
        }
    }

    private void add(Story story, Activity activity, int number) {
        int left = weekdays(activity.plannedStart());
        var kind = KINDS.get(number % KINDS.size());
        var element = new LinkedHashMap<String, Object>();
        element.put("id", kind.category());
        element.put("category", kind.category());
        element.put("names", kind.names());
        element.put("authority", kind.authority());
        element.put("activity", activity.id());
        var elements = "/api/registry/projects/" + story.project().id() + "/elements";
        switch (number % 5) {
            case 0 -> post(elements, element, left + 4); // too late to apply for
            case 1 -> post(elements, element, Math.max(1, left - 4)); // within the week
            case 2 -> {
                post(elements, element, Math.max(1, left - 2));
                var receipt = Map.of("text", "受理通知书 " + story.project().id());
                put(elements, kind, Map.of("state", "APPLIED", "on", day.minusDays(3), "evidence", receipt));
            }
            case 3 -> {
                post(elements, element, 20);
                var permit = Map.of("text", "批准文件 " + story.project().id());
                var until = activity.plannedStart().minusDays(10); // before it is needed
                put(
                        elements,
                        kind,
                        Map.of("state", "GRANTED", "on", day.minusDays(20), "evidence", permit, "validUntil", until));
            }
            default -> post(elements, element, Math.max(SOONEST, left / 2));
        }
    }

    private void post(String elements, Map<String, Object> element, int leadDays) {
        element.put("leadDays", leadDays);
        gantry.post(elements, element).expect(200, 201, 409);
    }

    private void put(String elements, Kind kind, Map<String, Object> state) {
        gantry.put(elements + "/" + kind.category() + "/state", state).expect(200);
    }

    // Near enough: a holiday more or less makes it no other story.
    private int weekdays(LocalDate start) {
        return (int) day.datesUntil(start)
                .map(LocalDate::getDayOfWeek)
                .filter(each -> each != DayOfWeek.SATURDAY && each != DayOfWeek.SUNDAY)
                .count();
    }
}
