package io.gantry.project.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import io.gantry.project.Hooks;
import io.gantry.project.RunningRegistry;
import io.gantry.project.calendar.FollowedCalendars;
import io.gantry.project.project.ProjectRegister;
import io.gantry.stream.EventCodec;
import io.gantry.stream.OutboxRelay;
import io.gantry.stream.Poller;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A calendar that concerns more projects than are followed at once, and processes that end while they follow it. */
class ScheduleFollowerTests extends RunningRegistry {

    // More than two batches, wherever in the first they begin.
    private static final int PROJECTS = 120;

    @Autowired
    private Poller schedulePoller;

    @Autowired
    private FollowedCalendars calendars;

    @Autowired
    private ProjectRegister projects;

    @Autowired
    private StoredPlans plans;

    @Autowired
    private OutboxRelay relay;

    @Autowired
    private InstantSource clock;

    @Autowired
    private MongoDatabase database;

    @BeforeEach
    void letOnlyTheTestFollow() {
        schedulePoller.stop();
    }

    @AfterEach
    void letTheServiceFollow() {
        schedulePoller.start();
    }

    @Test
    void whatEndsInTheMiddleIsFollowedFurtherByAnotherAndToldOnce() {
        var unit = unit();
        var concerned =
                IntStream.range(0, PROJECTS).mapToObj(i -> planned(unit)).toList();
        var calendar = "C-" + unit;
        post("/calendars", calendarJson(calendar, unit, "日历")).expectStatus().isCreated();
        awaitThatItWaits(calendar, 1);
        follow(follower(database));

        put("/calendars/" + calendar, "\"1\"", withoutSaturdays(calendar, unit))
                .expectStatus()
                .isOk();
        awaitThatItWaits(calendar, 2);
        int died = 0;
        for (int writes = 1; writes <= 16; writes *= 2) {
            died += dies(follower(Hooks.dyingAfter(database, writes))) ? 1 : 0;
        }
        assertThat(died).isEqualTo(5);
        assertThat(told(concerned, 2)).as("told by those that died").isEqualTo(31);
        // One that ends between two batches.
        follower(database).followSome();
        assertThat(told(concerned, 2)).isBetween(31L, PROJECTS - 1L);

        follow(follower(database));

        assertThat(told(concerned, 2)).isEqualTo(PROJECTS);
        assertThat(concerned)
                .allSatisfy(id -> get("/projects/" + id + "/plan/moves")
                        .expectBody()
                        .jsonPath("$.items[*].move.cause.revision")
                        .isEqualTo(List.of(2, 1)));
        assertThat(waiting(calendar, 2)).isZero();
    }

    private ScheduleFollower follower(MongoDatabase written) {
        return new ScheduleFollower(
                calendars, projects, plans, new MongoScheduleMoves(written, new EventCodec()), relay, clock);
    }

    private static void follow(ScheduleFollower follower) {
        boolean more = true;
        while (more) {
            more = follower.followSome();
        }
    }

    private static boolean dies(ScheduleFollower follower) {
        try {
            follow(follower);
            return false;
        } catch (Hooks.Death e) {
            return true;
        }
    }

    private void awaitThatItWaits(String calendar, int revision) {
        await().atMost(Duration.ofSeconds(60)).until(() -> waiting(calendar, revision) == 1);
    }

    private long waiting(String calendar, int revision) {
        return database.getCollection("calendar_changes")
                .countDocuments(new Document("_id", revision + ":" + calendar));
    }

    /** How many of them have so many entries. */
    private long told(List<String> concerned, int entries) {
        return database.getCollection("schedule_moves")
                .countDocuments(new Document("_id", new Document("$in", concerned)).append("revision", (long) entries));
    }

    private String planned(String unit) {
        var id = project(unit);
        // 21 September to 9 October has 12 working days in China.
        put("/projects/" + id + "/plan", "*", """
                {"activities": [
                  {"id": "A", "names": {"zh": "浇筑"}, "plannedStart": "2026-09-21", "plannedFinish": "2026-10-09", "durationDays": 12, "weight": 1}]}""").expectStatus().isOk();
        return id;
    }

    private static String withoutSaturdays(String id, String unit) {
        return calendarJson(id, unit, "日历").replace("[\"SUNDAY\"]", "[\"SATURDAY\", \"SUNDAY\"]");
    }
}
