package io.gantry.standalone.demo;

import io.gantry.event.Activity;
import io.gantry.event.Stage;
import io.gantry.standalone.demo.Portfolio.Story;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives some projects of the demo a past: plans that were re-dated, a baseline, days and evidence of stages, and other holders.
 * What is there already is left as it is.
 */
final class DemoCourse {

    private static final int RE_DATED = 3;
    private static final int HANDED_OVER = 6;
    /** The project whose plan comes out of a schedule file. */
    static final int IMPORTED = 4;

    private static final List<String> REASONS = List.of("雨季停工，工期顺延", "主材到货延后，调整工序");

    private final GantryClient gantry;
    private final LocalDate day;

    DemoCourse(GantryClient gantry, LocalDate day) {
        this.gantry = gantry;
        this.day = day;
    }

    /** Lays the plan of a story; every third was laid with earlier days first, and was re-dated twice since. */
    void lay(Story story, int number) {
        var plan = path(story) + "/plan";
        if (number == IMPORTED) {
            gantry.put(plan, imported(plan, story.plan())).expect(200);
            return;
        }
        var moved = number % RE_DATED == 0 ? moved(story) : List.<Activity>of();
        if (moved.isEmpty()) {
            gantry.put(plan, Map.of("activities", story.plan())).expect(200);
            return;
        }
        long revision = revision(story);
        if (revision == 0) {
            gantry.put(plan, Map.of("activities", earlier(story.plan(), moved))).expect(200);
        }
        if (revision <= 1) {
            change(plan, moved.stream().map(activity -> shifted(activity, 12)).toList(), REASONS.get(0));
        }
        if (revision <= 2) {
            var baseline = Map.of("name", day.getYear() + " 年度调整计划", "reason", "年度计划会审定");
            gantry.change(plan + "/baselines", baseline).expect(200);
            change(plan, moved, REASONS.get(1));
        }
    }

    /** What is tried of a file is accepted; where the machine has no room for reading files, the plan comes without one. */
    private Map<String, Object> imported(String plan, List<Activity> activities) {
        var tried = gantry.postFile(plan + "/file", ScheduleXml.of(activities)).expect(200, 422);
        return tried.status() == 200
                ? Map.of("activities", tried.body().path("activities"), "reason", "导入 Microsoft Project 进度文件")
                : Map.of("activities", activities);
    }

    private long revision(Story story) {
        return gantry.get(path(story) + "/plan/slips/summary")
                .expect(200)
                .body()
                .path("revision")
                .asLong();
    }

    private void change(String plan, List<Activity> set, String reason) {
        gantry.change(plan + "/changes", Map.of("set", set, "reason", reason)).expect(200);
    }

    /** Work that is still to come, which people re-date most. */
    private List<Activity> moved(Story story) {
        var summaries = story.plan().stream().map(Activity::parent).toList();
        return story.plan().stream()
                .filter(activity -> !activity.milestone()
                        && !summaries.contains(activity.id())
                        && activity.waitsFor().isEmpty()
                        && activity.plannedStart().isAfter(day)
                        && !story.overdue().contains(activity.id()))
                .limit(2)
                .toList();
    }

    private static List<Activity> earlier(List<Activity> plan, List<Activity> moved) {
        return plan.stream()
                .map(activity -> moved.contains(activity) ? shifted(activity, 30) : activity)
                .toList();
    }

    /** {@code activity} as it was planned when it lay {@code days} earlier. */
    private static Activity shifted(Activity activity, int days) {
        return new Activity(
                activity.id(),
                activity.position(),
                activity.names(),
                activity.milestone(),
                activity.plannedStart().minusDays(days),
                activity.plannedFinish().minusDays(days),
                activity.weight(),
                activity.responsibleUnit(),
                activity.parent(),
                activity.durationDays(),
                activity.links(),
                activity.constraint());
    }

    /** Says since when a project is where it is, when it was to be there, and what shows it. */
    void advance(Story story, int number) {
        var stages = path(story) + "/stages";
        var stage = path(story) + "/stage";
        if (story.stage() == story.registeredAs()) {
            return;
        }
        var begun = day.minusDays(90L + number);
        var reached = day.minusDays(number % 40);
        var present = gantry.get(path(story)).expect(200).body().path("stage").asString();
        if (!present.equals(story.stage().name())) {
            var agreement = "招商协议 " + story.project().id();
            var minutes = "会议纪要 " + day.getYear() + " 第 " + number + " 号";
            gantry.put(stage, said(story.registeredAs(), begun, agreement)).expect(200);
            gantry.put(stage, said(story.stage(), reached, minutes)).expect(200);
        }
        var planned = new ArrayList<Map<String, Object>>();
        planned.add(Map.of("stage", story.stage(), "on", reached.minusDays(number % 3 * 7L)));
        if (story.stage().compareTo(Stage.COMPLETED) < 0) {
            planned.add(Map.of("stage", Stage.COMPLETED, "on", story.project().requiredFinish()));
        }
        gantry.put(stages, Map.of("planned", planned)).expect(200);
    }

    private static Map<String, Object> said(Stage stage, LocalDate on, String evidence) {
        // Where a project is completed, what is open is done with it.
        return Map.of("stage", stage, "on", on, "evidence", Map.of("text", evidence), "closeOpen", true);
    }

    /** Every sixth was handed over to a task force, when there was already one to answer for it. */
    void handOver(Story story, int number) {
        if (number % HANDED_OVER != 0) {
            return;
        }
        var project = story.project();
        var holders = new LinkedHashMap<String, Object>();
        holders.put("leadUnit", project.leadUnit());
        holders.put("responsibleUnit", project.responsibleUnit());
        holders.put("fieldUnit", project.fieldUnit());
        holders.put("sponsor", project.sponsor());
        var held =
                gantry.get(path(story) + "/responsibility").expect(200).body().path("assignments");
        if (held.size() > 1) {
            return;
        }
        holders.put("from", day.minusDays(200));
        gantry.put(path(story) + "/responsibility", holders).expect(200);
        holders.put("taskForce", "重点项目专班");
        holders.put("flagship", true);
        holders.put("from", day.minusDays(45));
        holders.put("reason", "列为标志性项目，成立专班");
        gantry.put(path(story) + "/responsibility", holders).expect(200);
    }

    private static String path(Story story) {
        return "/api/registry/projects/" + story.project().id();
    }
}
