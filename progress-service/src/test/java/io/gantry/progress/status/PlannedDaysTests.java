package io.gantry.progress.status;

import static io.gantry.progress.status.Samples.FIRST_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.Activity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlannedDaysTests {

    @Test
    void isTheMeanOfTheActivities() {
        var random = new Random(3);
        for (int plan = 0; plan < 50; plan++) {
            var activities = activities(random, 1 + random.nextInt(40));
            var planned = planned(PlanSchedule.none("P").changed(List.of(), activities), activities);
            for (int day = -2; day < 130; day++) {
                var date = FIRST_DAY.plusDays(day);
                assertThat(planned.percentOn(date)
                                .subtract(mean(activities, date))
                                .abs())
                        .as("plan %d, day %d", plan, day)
                        .isLessThan(new BigDecimal("0.00001"));
            }
        }
    }

    @Test
    void isTheSameWhetherAPlanIsLaidOrChanged() {
        var random = new Random(4);
        var before = activities(random, 30);
        var after = new ArrayList<>(before.subList(0, 20));
        after.addAll(activities(random, 15));

        var changed = PlanSchedule.none("P").changed(List.of(), before).changed(before, after);

        assertThat(changed)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(PlanSchedule.none("P").changed(List.of(), after));
        assertThat(changed.changed(after, List.of()).days()).isEmpty();
    }

    @Test
    void neverFallsAndEndsAtExactlyAHundred() {
        var activities = activities(new Random(5), 200);
        var planned = planned(PlanSchedule.none("P").changed(List.of(), activities), activities);
        var last = BigDecimal.ZERO;
        for (int day = 0; day < 130; day++) {
            var next = planned.percentOn(FIRST_DAY.plusDays(day));
            assertThat(next).isGreaterThanOrEqualTo(last);
            last = next;
        }

        assertThat(last).isEqualByComparingTo("100");
    }

    private static PlannedDays planned(PlanSchedule schedule, List<Activity> activities) {
        return new PlannedDays(
                schedule, activities.stream().map(Activity::weight).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static List<Activity> activities(Random random, int count) {
        var activities = new ArrayList<Activity>();
        for (int i = 0; i < count; i++) {
            var start = FIRST_DAY.plusDays(random.nextInt(60));
            var finish = start.plusDays(random.nextInt(60));
            activities.add(
                    Samples.activity("A" + i, i, "A" + i, start, finish, String.valueOf(1 + random.nextInt(9)), null));
        }
        return activities;
    }

    private static BigDecimal mean(List<Activity> activities, LocalDate day) {
        var weights = BigDecimal.ZERO;
        var sum = BigDecimal.ZERO;
        for (var activity : activities) {
            var days = ChronoUnit.DAYS.between(activity.plannedStart(), activity.plannedFinish()) + 1;
            var elapsed = Math.max(0, Math.min(days, ChronoUnit.DAYS.between(activity.plannedStart(), day)));
            weights = weights.add(activity.weight());
            sum = sum.add(activity.weight()
                    .multiply(BigDecimal.valueOf(100 * elapsed))
                    .divide(BigDecimal.valueOf(days), 12, RoundingMode.HALF_UP));
        }
        return sum.divide(weights, 12, RoundingMode.HALF_UP);
    }
}
