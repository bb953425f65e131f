package io.gantry.benchmark;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A day more is off in the default calendar, which all projects count by: how long it takes until each has been told what that moves, and
 * what it costs. Each project has a network of forty activities in four chains that wait for each other.
 */
final class CalendarChange {

    private static final int ACTIVITIES = 40;
    private static final int CHAINS = 4;
    private static final int WORKING_DAYS = 5;
    private static final String DEFAULT = "/api/registry/calendars/cn";

    private final Product product;
    private final Sections sections;
    private final Client office;
    private final LocalDate begin = LocalDate.now(ZoneOffset.UTC).plusDays(7);

    CalendarChange(Product product, Sections sections) {
        this.product = product;
        this.sections = sections;
        this.office = product.office();
    }

    void run(int projects) {
        office.make("/api/registry/units", """
                {"code":"GX","names":{"zh":"高新区"},"kind":"DISTRICT"}""");
        IntStream.range(0, projects).parallel().forEach(this::register);
        product.settle();

        var account = Account.open(product);
        takeADayOff();
        // They are followed in the order of their ids.
        while (!office.get("/api/registry/projects/" + id(projects - 1) + "/plan/moves")
                .contains("\"finishAfter\"")) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        var spent = account.close();
        add(projects, spent);
    }

    private void register(int i) {
        office.make("/api/registry/projects", """
                {"id":"%s","names":{"zh":"项目%d"},"classification":"INDUSTRY","tier":"100M","stage":"STARTED",
                 "totalInvestment":1000000,"annualInvestment":1000000,"leadUnit":"GX","responsibleUnit":"GX",
                 "fieldUnit":"GX","requiredFinish":"2035-01-01"}""".formatted(id(i), i));
        var activities = IntStream.range(0, ACTIVITIES)
                .mapToObj(this::activity)
                .collect(Collectors.joining(",", "{\"activities\":[", "]}"));
        office.replace("/api/registry/projects/" + id(i) + "/plan", activities);
    }

    private String activity(int i) {
        var start = begin.plusWeeks(i / CHAINS);
        var links = new ArrayList<String>();
        if (i >= CHAINS) {
            links.add("{\"predecessor\":\"A%d\"}".formatted(i - CHAINS));
        }
        if (i > CHAINS && i % CHAINS > 0) {
            links.add("{\"predecessor\":\"A%d\",\"type\":\"SS\",\"lagDays\":1}".formatted(i - 1));
        }
        return """
                {"id":"A%d","names":{"zh":"工作%d"},"plannedStart":"%s","plannedFinish":"%s","weight":1,"durationDays":%d,\
                "links":[%s]}""".formatted(i, i, start, start.plusDays(6), WORKING_DAYS, String.join(",", links));
    }

    private void takeADayOff() {
        var calendar = (ObjectNode) JsonMapper.shared().readTree(office.get(DEFAULT));
        var off = begin.plusDays(7).with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY));
        var until = LocalDate.parse(calendar.path("knownUntil").asString());
        if (until.isBefore(off)) {
            calendar.put("knownUntil", off.toString());
        }
        calendar.withArray("off").addObject().put("from", off.toString());
        office.replace(DEFAULT, calendar.toString());
    }

    private void add(int projects, Account spent) {
        var columns = new ArrayList<>(List.of("", "told of all after"));
        columns.addAll(Account.PARTS);
        columns.addAll(List.of("CPU ms a project", "store round trips a project"));
        var row = new ArrayList<>(List.of(
                projects + " projects of " + ACTIVITIES + " activities",
                String.format(Locale.ROOT, "%.1f s", spent.seconds())));
        row.addAll(spent.columns(projects));
        row.add(
                spent.roundTrips() < 0
                        ? "not told"
                        : String.format(Locale.ROOT, "%.1f", spent.roundTrips() / (double) projects));
        sections.add("A day off in the default calendar", columns, row);
    }

    private static String id(int i) {
        return "C-%06d".formatted(i);
    }
}
