package io.gantry.standalone.demo;

import io.gantry.event.Activity;
import io.gantry.event.Names;
import io.gantry.event.Project;
import io.gantry.event.Stage;
import io.gantry.standalone.demo.Portfolio.Story;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Makes up one project of the demo. */
final class StoryTeller {

    private static final List<String> STREETS = List.of("GX-LH", "GX-QS", "GX-HB", "GX-LT", "GX-XC");
    private static final List<String> SPONSORS =
            List.of("王建国", "李晓东", "张海燕", "刘志强", "陈思远", "杨文博", "赵永刚", "黄丽华", "周立新", "吴国栋");

    private static final List<Stage> FUNNEL = List.of(
            Stage.SIGNED, Stage.REGISTERED, Stage.SITE_SECURED, Stage.STARTED, Stage.COMPLETED, Stage.IN_PRODUCTION);

    /** So many projects have plans with a work breakdown, durations, links and a constraint. */
    private static final int NETWORKED = 12;

    private final int number;
    private final List<String> row;
    private final Stage stage;
    private final Conduct conduct;
    private final Random random;
    private final LocalDate day;
    private final ZoneId zone;

    /** @param row classification, industry chain, field unit, Chinese and English name */
    StoryTeller(int number, List<String> row, Stage stage, Conduct conduct, Random random, LocalDate day, ZoneId zone) {
        this.number = number;
        this.row = row;
        this.stage = stage;
        this.conduct = conduct;
        this.random = random;
        this.day = day;
        this.zone = zone;
    }

    static String id(int year, int number) {
        return "GX-%d-%03d".formatted(year, number);
    }

    Story tell() {
        int days = 30 * between(14, 34);
        var start = day.minusDays((long) (days * elapsed()));
        var project = project(start, start.plusDays(days));
        var plan = new ArrayList<>(plan(start, days));
        var overdue = conduct.isLate() ? delay(plan) : List.<String>of();
        if (number <= NETWORKED) {
            plan = new ArrayList<>(DemoBreakdown.of(DemoNetwork.of(plan), overdue, day));
        }
        var reports = new ReportHistory(project, plan, overdue, conduct, random, day, zone).reports();
        return new Story(project, registeredAs(), stage, conduct, plan, overdue, reports);
    }

    /** How much of the project's time has passed, in accordance with its stage. */
    private double elapsed() {
        return switch (stage) {
            case SIGNED -> share(-0.01, 0.035);
            case REGISTERED -> share(0.042, 0.11);
            case SITE_SECURED -> share(0.125, 0.175);
            case STARTED -> share(0.19, 0.93);
            case COMPLETED -> share(0.985, 0.998);
            case IN_PRODUCTION -> share(1.01, 1.12);
            case PLANNED, NEGOTIATING, PREPARING, UNDER_CONSTRUCTION, FULL_PRODUCTION ->
                throw new IllegalStateException("stage: " + stage + " (expected: a step of the published funnel)");
        };
    }

    // Every fourth is registered one stage earlier and advanced, as it would be in life.
    private Stage registeredAs() {
        return stage == Stage.SIGNED || number % 4 != 0 ? stage : FUNNEL.get(FUNNEL.indexOf(stage) - 1);
    }

    private Project project(LocalDate start, LocalDate requiredFinish) {
        var industry = row.get(0).equals("INDUSTRY");
        var total = number == 1 ? 102_000_000_000L : 10_000_000L * between(12, random.nextInt(4) == 0 ? 1_600 : 180);
        return new Project(
                id(day.getYear(), number),
                new Names(row.get(3), row.get(4)),
                row.get(0),
                row.get(1).isEmpty() ? null : row.get(1),
                tier(total),
                BigDecimal.valueOf(total),
                annual(total, start, requiredFinish),
                industry ? pick(List.of("GX-GX", "GX-KJ", "GX-ZS")) : pick(List.of("GX-FG", "GX-ZJ", "GX-JT")),
                industry ? pick(STREETS) : pick(List.of("GX-CT", "GX-CF", "GX-GY", "GX-ZJ")),
                row.get(2),
                pick(SPONSORS),
                requiredFinish);
    }

    /** What of the total falls into this year, spread evenly, in whole 万元. */
    private BigDecimal annual(long total, LocalDate start, LocalDate finish) {
        var from = max(start, day.withDayOfYear(1));
        var to = min(finish, day.withDayOfYear(1).plusYears(1));
        var share = (double) Math.max(1, ChronoUnit.DAYS.between(from, to)) / ChronoUnit.DAYS.between(start, finish);
        return BigDecimal.valueOf((long) (total * Math.min(1, share)) / 10_000 * 10_000);
    }

    private static LocalDate max(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate min(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static String tier(long total) {
        if (total >= 100_000_000_000L) {
            return "100BN";
        }
        if (total >= 10_000_000_000L) {
            return "10BN";
        }
        return total >= 1_000_000_000L ? "1BN" : "100M";
    }

    private List<Activity> plan(LocalDate start, int days) {
        var templates = new ArrayList<WorkTemplate>();
        int buildings = between(1, 5);
        for (var template : WorkTemplate.all()) {
            if (template.isPerBuilding()) {
                for (int i = 1; i <= buildings; i++) {
                    templates.add(template.forBuilding(building(i)));
                }
            } else if (template.appliesTo(row.get(0))) {
                templates.add(template);
            }
        }
        templates.sort(Comparator.comparingInt(WorkTemplate::from).thenComparingInt(WorkTemplate::to));
        var plan = new ArrayList<Activity>();
        for (int i = 0; i < templates.size(); i++) {
            plan.add(templates.get(i).activity(i + 1, start, days));
        }
        return plan;
    }

    private Names building(int i) {
        return switch (row.get(0)) {
            case "INDUSTRY" -> new Names(i + "号厂房", "Workshop " + i);
            case "INFRASTRUCTURE" -> new Names(i + "标段", "Section " + i);
            default -> new Names(i + "号楼", "Building " + i);
        };
    }

    /** Moves the planned finish of some work that is due about now into the past; returns which. */
    private List<String> delay(List<Activity> plan) {
        var candidates = plan.stream()
                .filter(activity -> !activity.milestone())
                .sorted(Comparator.comparingLong(
                        activity -> Math.abs(ChronoUnit.DAYS.between(activity.plannedFinish(), day))))
                .limit(between(1, 3))
                .toList();
        for (var activity : candidates) {
            var finish = day.minusDays(conduct == Conduct.LATE ? between(2, 12) : between(17, 48));
            var latestStart = finish.minusDays(20);
            var start = activity.plannedStart().isAfter(latestStart) ? latestStart : activity.plannedStart();
            plan.set(
                    plan.indexOf(activity),
                    new Activity(
                            activity.id(),
                            activity.position(),
                            activity.names(),
                            false,
                            start,
                            finish,
                            activity.weight(),
                            activity.responsibleUnit()));
        }
        return candidates.stream().map(Activity::id).toList();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    private double share(double low, double high) {
        return low + random.nextDouble() * (high - low);
    }
}
