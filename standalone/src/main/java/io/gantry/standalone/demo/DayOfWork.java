package io.gantry.standalone.demo;

import io.gantry.event.ProgressReport;
import io.gantry.standalone.demo.Portfolio.Story;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What units do about the alerts that a fresh demo raises: some are acknowledged, some work is reported done. */
final class DayOfWork {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MADE_GOOD = 4;
    private static final List<String> NOTES =
            List.of("已约谈施工单位，本周增加两个班组。", "材料今日到场，预计五日内完成。", "已向分管领导汇报，申请协调管线迁改。", "已派员现场核实。");

    private final GantryClient gantry;
    private final FieldDevices devices;
    private final ZoneId zone;
    private final InstantSource clock;

    DayOfWork(GantryClient gantry, FieldDevices devices, ZoneId zone, InstantSource clock) {
        this.gantry = gantry;
        this.devices = devices;
        this.zone = zone;
        this.clock = clock;
    }

    void happen(List<Story> stories) {
        awaitAlerts(stories.stream().mapToInt(DayOfWork::expectedAlerts).sum());
        acknowledgeSome();
        stories.stream()
                .filter(story -> story.conduct() == Conduct.LATE)
                .limit(MADE_GOOD)
                .forEach(this::makeGood);
    }

    private static int expectedAlerts(Story story) {
        return story.overdue().size() + (story.conduct().isSilent() ? 1 : 0);
    }

    // Without them the demo still works; so there is no failing here.
    private void awaitAlerts(int expected) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (alerts().size() < expected && System.nanoTime() < deadline) {
            GantryClient.pause();
        }
    }

    private List<UUID> alerts() {
        return gantry.get("/api/notification/alerts?state=open&limit=500")
                .expect(200)
                .body()
                .path("items")
                .valueStream()
                .map(alert -> UUID.fromString(alert.path("id").asString()))
                .toList();
    }

    private void acknowledgeSome() {
        alerts().stream()
                .filter(id -> choice(id, 3) == 0)
                .forEach(id -> gantry.post(
                                "/api/notification/alerts/" + id + "/acknowledgement",
                                Map.of("note", NOTES.get(choice(id, NOTES.size()))))
                        // Made good in the meantime.
                        .expect(200, 409));
    }

    private void makeGood(Story story) {
        var activity = story.overdue().get(0);
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var name = "gantry-demo\nmade-good\n" + story.project().id() + "\n" + activity;
        var report = new ProgressReport(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                story.project().id(),
                activity,
                story.project().fieldUnit(),
                BigDecimal.valueOf(100),
                null,
                LocalDate.ofInstant(now, zone),
                null,
                "已整改完成。",
                now);
        // After an interruption it may be there, told at another time.
        gantry.report(devices.keyOf(report.unit()), report).expect(202, 409);
    }

    private static int choice(UUID id, int of) {
        return Math.floorMod(id.hashCode(), of);
    }
}
