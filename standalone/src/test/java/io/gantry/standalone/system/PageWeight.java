package io.gantry.standalone.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a page has asked the network for, without what the browser had, without the chart library, and without the one stream of all
 * tabs, which goes on.
 *
 * @param files paths of the document and what belongs to it
 * @param answers paths of the data
 * @param bytes of all of them, as they were transferred
 */
record PageWeight(List<String> files, List<String> answers, int bytes) {

    private static final String ENTRIES = """
            () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                .filter(({ name, transferSize }) => transferSize > 0 && !name.includes('echarts') && !name.includes('/api/live'))
                .map(({ name, transferSize }) => ({ path: new URL(name).pathname, bytes: transferSize }))
            """;

    /** Of the page as it was loaded last, once it has asked for everything; it is printed as {@code what}. */
    static PageWeight of(Page page, String what) {
        // The last thing that a page asks for.
        assertThat(page.locator("[data-state=open], [data-test=sign-in-page]").first())
                .isVisible();
        @SuppressWarnings("unchecked")
        var entries = (List<Map<String, Object>>) Objects.requireNonNull(page.evaluate(ENTRIES));
        var paths =
                entries.stream().map(entry -> String.valueOf(entry.get("path"))).toList();
        var weight = new PageWeight(
                paths.stream().filter(path -> !path.startsWith("/api/")).toList(),
                paths.stream().filter(path -> path.startsWith("/api/")).toList(),
                entries.stream()
                        .mapToInt(entry -> ((Number) entry.get("bytes")).intValue())
                        .sum());
        System.out.println(what + ": " + weight.requests() + " requests, " + weight);
        return weight;
    }

    int requests() {
        return files.size() + answers.size();
    }
}
