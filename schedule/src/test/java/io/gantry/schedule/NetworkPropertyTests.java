package io.gantry.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every plan. */
class NetworkPropertyTests {

    @Property(tries = 300)
    void earlyAndLateDatesKeepEveryLink(@ForAll("plans") Plan plan) {
        var holds = new Holds(plan);
        var activities = byId(Samples.scheduled(plan));

        assertThat(plan.links()).filteredOn(link -> isWork(plan, link)).allSatisfy(link -> {
            var from = activities.get(link.from());
            var to = activities.get(link.to());
            assertThat(holds.holds(link, from.early(), to.early())).as("early").isTrue();
            assertThat(holds.holds(link, from.late(), to.late())).as("late").isTrue();
        });
    }

    @Property(tries = 300)
    void noWorkCouldBeEarlier(@ForAll("plans") Plan plan) {
        var holds = new Holds(plan);
        var activities = byId(Samples.scheduled(plan));

        assertThat(work(plan, activities)).allSatisfy(activity -> {
            var earlier = moved(holds, activity.id(), activity.early(), -1);
            var broken = plan.links().stream()
                    .filter(link -> link.to().equals(activity.id()))
                    .anyMatch(link -> holds.activity(link.from()).isMilestone()
                            || !holds.holds(link, activities.get(link.from()).early(), earlier));
            assertThat(broken || earlier.start().isBefore(plan.start())).isTrue();
        });
    }

    @Property(tries = 300)
    void noWorkCouldBeLater(@ForAll("plans") Plan plan) {
        var holds = new Holds(plan);
        var schedule = Samples.scheduled(plan);
        var activities = byId(schedule);

        assertThat(work(plan, activities)).allSatisfy(activity -> {
            var later = moved(holds, activity.id(), activity.late(), 1);
            var broken = plan.links().stream()
                    .filter(link -> link.from().equals(activity.id()))
                    .anyMatch(link -> holds.activity(link.to()).isMilestone()
                            || !holds.holds(
                                    link, later, activities.get(link.to()).late()));
            assertThat(broken || later.finish().isAfter(schedule.finish())).isTrue();
        });
    }

    @Property(tries = 300)
    void backwardAfterForwardIsConsistent(@ForAll("plans") Plan plan) {
        var schedule = Samples.scheduled(plan);
        var atTheLatest = new ArrayList<Activity>();
        for (var activity : schedule.activities()) {
            var start = Constraint.of(Constraint.Kind.SNET, activity.late().start());
            atTheLatest.add(activity(plan, activity.id()).under(start));
        }

        var late = Samples.scheduled(
                new Plan(plan.start(), plan.calendar(), plan.calendars(), atTheLatest, plan.links(), null, null));

        assertThat(late.finish()).isEqualTo(schedule.finish());
        assertThat(work(plan, byId(late)))
                .allSatisfy(activity -> assertThat(activity.early())
                        .isEqualTo(byId(schedule).get(activity.id()).late()));
    }

    @Property(tries = 300)
    void noFloatIsNegativeWithoutARequiredFinish(@ForAll("plans") Plan plan) {
        assertThat(Samples.scheduled(plan).activities()).allSatisfy(activity -> {
            assertThat(activity.freeFloat()).isNotNegative();
            assertThat(activity.totalFloat()).isGreaterThanOrEqualTo(activity.freeFloat());
        });
        assertThat(Samples.scheduled(plan).critical()).isNotEmpty();
    }

    @Property(tries = 300)
    void orderingTheComputedFinishChangesNothing(@ForAll("plans") Plan plan) {
        var schedule = Samples.scheduled(plan);

        assertThat(Samples.scheduled(plan.finishingBy(schedule.finish())).activities())
                .usingRecursiveComparison()
                .isEqualTo(schedule.activities());
    }

    @Property(tries = 300)
    void eachDayLessThatIsOrderedIsADayOfFloatLessInOneCalendar(
            @ForAll("plans") Plan plan, @ForAll @IntRange(min = 1, max = 40) int days) {
        var inOne = plan.with(Map.of("site", plan.calendar()));
        var schedule = Samples.scheduled(inOne);
        var ordered = new Holds(inOne)
                .days(plan.activities().get(0).id())
                .add(schedule.finish(), -days)
                .date();
        var elapsed = plan.links().stream().anyMatch(link -> link.lag().unit() == Lag.Unit.ELAPSED);

        assertThat(Samples.scheduled(inOne.finishingBy(ordered)).activities())
                .filteredOn(activity -> !elapsed)
                .allSatisfy(activity -> assertThat(activity.totalFloat())
                        .isEqualTo(byId(schedule).get(activity.id()).totalFloat() - days));
    }

    @Property(tries = 300)
    void theOrderOfThePlanSaysNothing(@ForAll("plans") Plan plan, @ForAll long seed) {
        var activities = new ArrayList<>(plan.activities());
        var links = new ArrayList<>(plan.links());
        Collections.shuffle(activities, new Random(seed));
        Collections.shuffle(links, new Random(seed));
        var shuffled = new Plan(plan.start(), plan.calendar(), plan.calendars(), activities, links, null, null);

        var schedule = Samples.scheduled(plan);
        var other = Samples.scheduled(shuffled);

        assertThat(byId(other)).isEqualTo(byId(schedule));
        assertThat(other.critical()).isEqualTo(schedule.critical());
        assertThat(other.criticalPath()).isEqualTo(schedule.criticalPath());
        assertThat(other.drivingLinks()).containsExactlyInAnyOrderElementsOf(schedule.drivingLinks());
    }

    @Property(tries = 300)
    void theOrderOfThePlanSaysNothingOfItsFaults(@ForAll("plans") Plan plan, @ForAll long seed) {
        var links = new ArrayList<>(plan.links());
        links.replaceAll(
                link -> link.hashCode() % 3 == 0 ? new Link(link.to(), link.from(), link.type(), link.lag()) : link);
        var activities = new ArrayList<>(plan.activities());
        var faulty = new Plan(plan.start(), plan.calendar(), plan.calendars(), activities, links, null, null);
        Collections.shuffle(activities, new Random(seed));
        var shuffled = new Plan(plan.start(), plan.calendar(), plan.calendars(), activities, links, null, null);

        assertThat(faults(shuffled)).containsExactlyInAnyOrderElementsOf(faults(faulty));
    }

    @Provide
    Arbitrary<Plan> plans() {
        return Networks.any();
    }

    private static List<Fault> faults(Plan plan) {
        return Schedule.of(plan).match(schedule -> List.of(), faults -> faults);
    }

    private static List<ScheduledActivity> work(Plan plan, Map<String, ScheduledActivity> scheduled) {
        return plan.activities().stream()
                .filter(activity -> !activity.isMilestone())
                .map(activity -> scheduled.get(activity.id()))
                .toList();
    }

    private static Map<String, ScheduledActivity> byId(Schedule schedule) {
        return schedule.activities().stream().collect(Collectors.toMap(ScheduledActivity::id, Function.identity()));
    }

    private static boolean isWork(Plan plan, Link link) {
        return !activity(plan, link.from()).isMilestone()
                && !activity(plan, link.to()).isMilestone();
    }

    private static Activity activity(Plan plan, String id) {
        return plan.activities().stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Span moved(Holds holds, String id, Span span, int by) {
        var days = holds.days(id);
        return new Span(
                days.add(span.start(), by).date(), days.add(span.finish(), by).date());
    }
}
