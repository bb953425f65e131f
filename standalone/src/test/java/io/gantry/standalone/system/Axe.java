package io.gantry.standalone.system;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What keeps somebody from using a page, as axe-core finds it. */
final class Axe {

    private static final String SCRIPT = resource("/axe.min.js");
    // Of what is well nobody wants to know more.
    private static final String FINDINGS = """
            async ({ known, rules }) => (await axe.run(document, { resultTypes: ['violations'], ...rules })).violations
                .filter(({ impact }) => impact === 'serious' || impact === 'critical')
                .map(({ id, nodes }) => ({ id, nodes: nodes.filter(({ target }) => !(known[id] && document.querySelector(target[0]).matches(known[id]))) }))
                .filter(({ nodes }) => nodes.length)
                .map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).slice(0, 3).join(', '))
            """;

    private Axe() {}

    /** What is serious or critical on the page as it is. */
    static List<String> findings(Page page) {
        return findings(page, Map.of());
    }

    /**
     * The same, but for what is known and not ours to mend.
     *
     * @param known the elements that a rule need not find, as a selector, by the rule's id
     */
    static List<String> findings(Page page, Map<String, String> known) {
        return findings(page, known, Map.of());
    }

    /** What cannot be read, or told from what is around it, for want of contrast: all that depends on colours. */
    static List<String> contrasts(Page page) {
        return findings(page, Map.of(), Map.of("runOnly", List.of("color-contrast", "link-in-text-block")));
    }

    private static List<String> findings(Page page, Map<String, String> known, Map<String, Object> rules) {
        if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(SCRIPT);
        }
        var given = Map.of("known", known, "rules", rules);
        return ((List<?>) Objects.requireNonNull(page.evaluate(FINDINGS, given)))
                .stream().map(String::valueOf).toList();
    }

    private static String resource(String name) {
        try (var in = Objects.requireNonNull(Axe.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
