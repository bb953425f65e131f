package io.gantry.project.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.project.RunningRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** A plan of 10,000 activities and 15,000 links: a hundred chains that wait for each other. */
class LargeNetworkTests extends RunningRegistry {

    private static final int ACTIVITIES = 10_000;
    private static final int CHAINS = 100;
    private static final int ACROSS = 150;
    private static final int CHANGES = 40;

    @Test
    void comesInPartsIsComputedAndChangedOneActivityAtATime() {
        var plan = "/projects/" + project(unit()) + "/plan";
        put(plan, "\"0\"", "{\"activities\":[" + activities(0, 4_000) + "]}")
                .expectStatus()
                .isOk();
        postChange(plan + "/changes", "\"1\"", "{\"set\":[" + activities(4_000, 7_000) + "]}")
                .expectStatus()
                .isOk();
        postChange(plan + "/changes", "\"2\"", "{\"set\":[" + activities(7_000, ACTIVITIES) + "]}")
                .expectStatus()
                .isOk();

        var schedule = bodyOf(get(plan + "/schedule"));
        assertThat((List<?>) schedule.get("activities")).hasSize(ACTIVITIES);
        assertThat(IntStream.range(0, ACTIVITIES)
                        .mapToObj(LargeNetworkTests::links)
                        .mapToInt(List::size)
                        .sum())
                .isBetween(14_500, 15_500);

        changeOneDate(plan);
        get(plan + "/history?limit=1")
                .expectBody()
                .jsonPath("$.items[0].changed")
                .isEqualTo(1);

        var tried = bodyOf(post(plan + "/what-if", "{\"set\":[" + activity(0, "2026-03-09") + "]}"));
        assertThat((List<?>) tried.get("moves")).hasSizeGreaterThan(50);

        put(plan + "/activities/A00000", "*", activity(0, "2026-03-02", List.of("A09900")))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].code")
                .isEqualTo("no-link-ring");
    }

    /** Each time one date, and prints how long the answer took: a machine that does much else says little by it. */
    private void changeOneDate(String plan) {
        var took = new ArrayList<Long>();
        for (int i = 0; i < CHANGES; i++) {
            var dragged = activity(5_000, "2026-03-%02d".formatted(3 + i % 7))
                    .replace("\"weight\"", "\"reason\":\"雨\",\"weight\"");
            long before = System.nanoTime();
            put(plan + "/activities/A05000", "*", dragged).expectStatus().isOk();
            took.add((System.nanoTime() - before) / 1_000_000);
        }
        took.sort(null);
        System.out.printf(
                "One changed date of %,d activities: %d changes, median %d ms, slowest %d ms%n",
                ACTIVITIES, CHANGES, took.get(CHANGES / 2), took.get(CHANGES - 1));
    }

    private static String activities(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> activity(i, "2026-03-02"))
                .collect(Collectors.joining(","));
    }

    private static String activity(int i, String start) {
        return activity(i, start, links(i));
    }

    private static String activity(int i, String start, List<String> predecessors) {
        var links = predecessors.stream()
                .map(id -> "{\"predecessor\":\"" + id + "\"}")
                .collect(Collectors.joining(","));
        return """
                {"id":"%s","names":{"zh":"三号厂房第二施工段主体结构"},"plannedStart":"%s","plannedFinish":"2026-03-13",\
                "durationDays":%d,"weight":1,"links":[%s]}""".formatted(id(i), start, 1 + i % 7, links);
    }

    private static List<String> links(int i) {
        var links = new ArrayList<String>();
        if (i >= CHAINS) {
            links.add(id(i - CHAINS));
        }
        if (i >= ACROSS && i % 2 == 0) {
            links.add(id(i - ACROSS));
        }
        return links;
    }

    private static String id(int i) {
        return "A%05d".formatted(i);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> bodyOf(ResponseSpec answer) {
        var body = answer.expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return body == null ? Map.of() : body;
    }
}
