package io.gantry.project;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Plans of many activities as clients send them, about 220 bytes for each. */
public final class LargePlans {

    private LargePlans() {}

    /** A plan of {@code number} activities {@code A00000…}, each 2026-03-02 to {@code finish}. */
    public static String json(int number, String finish) {
        return IntStream.range(0, number)
                .mapToObj(i -> activity("A%05d".formatted(i), finish))
                .collect(Collectors.joining(",", "{\"activities\": [", "]}"));
    }

    public static String activity(String id, String finish) {
        return """
                {"id": "%s", "names": {"zh": "三号厂房第二施工段主体结构", "en": "Plant 3, section 2: main structure"},\
                 "milestone": false, "plannedStart": "2026-03-02", "plannedFinish": "%s", "weight": 2.5}""".formatted(id, finish);
    }
}
