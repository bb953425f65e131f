package io.gantry.progress.delay;

import io.gantry.event.Activity;
import io.gantry.event.Names;
import io.gantry.event.Stage;
import io.gantry.event.YearTarget;
import io.gantry.progress.rule.Achieved;
import io.gantry.progress.rule.Case;
import io.gantry.progress.rule.DelayRule;
import io.gantry.progress.rule.Outages;
import io.gantry.progress.rule.Pauses;
import io.gantry.progress.rule.RuleContext;
import io.gantry.progress.rule.Span;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes projects of all kinds: small and large, early and late, with and without pauses, money and outages. */
final class AnyCase {

    private final Random random;

    AnyCase(long seed) {
        this.random = new Random(seed);
    }

    /** What a rule may be given to judge some subject of some project. */
    RuleContext contextOf(DelayRule rule) {
        var given = project();
        return switch (rule.descriptor().subject()) {
            case PROJECT, DUTY -> given.about(rule);
            case ACTIVITY -> given.about(rule, anyActivity(given));
            case REPORT ->
                given.about(rule, given.report(anyActivity(given), percent(), maybeMoney(), random.nextInt(4)));
        };
    }

    /** Some time after {@code from}, and before {@code until}. */
    Instant between(Instant from, Instant until) {
        return from.plusMillis(
                1 + (long) (random.nextDouble() * (Duration.between(from, until).toMillis() - 1)));
    }

    private Case project() {
        var given = new Case();
        given.at(Case.at("2026-01-01T00:00:00").plus(Duration.ofMinutes(random.nextInt(2 * 365 * 24 * 60))));
        given.stage = Stage.values()[random.nextInt(Stage.values().length)];
        given.laidAt = before(given.now, 400);
        given.revisedAt = random.nextBoolean() ? given.laidAt : between(given.laidAt, given.now);
        given.requiredFinish = day(given, 300);
        given.planned(activities(given));
        given.plan.forEach(activity -> achieve(given, activity));
        given.total = new BigDecimal(random.nextInt(1_000_000_000));
        given.annual = random.nextInt(4) == 0 ? BigDecimal.ONE : given.total;
        given.investment = maybe(new BigDecimal(random.nextInt(1_200_000_000)));
        given.investmentAtYearStart = given.investment == null
                ? null
                : maybe(given.investment.multiply(BigDecimal.valueOf(random.nextInt(100), 2)));
        if (random.nextInt(4) == 0) {
            var from = before(given.now, 60);
            given.pauses = new Pauses(List.of(new Span(from, between(from, given.now))));
        }
        if (random.nextInt(4) == 0) {
            given.targets.add(target(Case.SHANGHAI.dateAt(given.now).getYear()));
        }
        if (random.nextInt(4) == 0) {
            var from = before(given.now, 60);
            given.outages = new Outages(List.of(new Span(from, between(from, given.now))));
        }
        return given;
    }

    private YearTarget target(int year) {
        var months = new ArrayList<BigDecimal>();
        for (int month = 0; month < 12; month++) {
            months.add(new BigDecimal(random.nextInt(100_000_000)));
        }
        var sum = months.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new YearTarget(year, sum, random.nextInt(4) == 0 ? null : months, null, null);
    }

    private Activity[] activities(Case given) {
        var activities = new Activity[1 + random.nextInt(4)];
        for (int i = 0; i < activities.length; i++) {
            var start = day(given, 200);
            activities[i] = random.nextInt(4) == 0
                    ? Case.milestone("A" + i, start)
                    : new Activity(
                            "A" + i,
                            i,
                            new Names("工作" + i, "Work " + i),
                            false,
                            start,
                            start.plusDays(random.nextInt(200)),
                            new BigDecimal(random.nextInt(5)),
                            null);
        }
        return activities;
    }

    private void achieve(Case given, Activity activity) {
        if (random.nextInt(3) > 0) {
            var seen = before(given.now, 40);
            given.sound.put(activity.id(), new Achieved(new BigDecimal(percent()), null, null, seen));
            if (given.lastReportAt == null || given.lastReportAt.isBefore(seen)) {
                given.lastReportAt = seen;
            }
        }
    }

    private String anyActivity(Case given) {
        return given.plan.get(random.nextInt(given.plan.size())).id();
    }

    private LocalDate day(Case given, int spread) {
        return Case.SHANGHAI.dateAt(given.now).plusDays(random.nextInt(2 * spread) - (long) spread);
    }

    private Instant before(Instant now, int days) {
        return now.minus(Duration.ofMinutes(1 + random.nextInt(days * 24 * 60)));
    }

    private String percent() {
        return switch (random.nextInt(3)) {
            case 0 -> "100";
            case 1 -> String.valueOf(random.nextInt(100));
            default -> random.nextInt(100) + "." + (10 + random.nextInt(90));
        };
    }

    private String maybeMoney() {
        return random.nextInt(3) == 0 ? null : String.valueOf(random.nextInt(1_200_000_000));
    }

    private BigDecimal maybe(BigDecimal amount) {
        return random.nextInt(3) == 0 ? null : amount;
    }
}
