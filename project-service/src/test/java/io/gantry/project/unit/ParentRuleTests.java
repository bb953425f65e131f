package io.gantry.project.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.http.validation.Faults;
import io.gantry.problem.Fault;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ParentRuleTests {

    private static final Set<String> LINE = new LinkedHashSet<>(List.of("GX", "CITY"));

    private final Faults faults = new Faults();

    @Test
    void aParentIsRegistered() {
        ParentRule.check("GX-HB", "GX", LINE, "GX", faults);
        assertThat(faulty()).isEmpty();

        ParentRule.check("GX-HB", "GX", Set.of(), "GX", faults);
        assertThat(faulty()).containsExactly("parent");
    }

    @Test
    void aParentIsNotBelowTheUnit() {
        ParentRule.check("GX-HB", "GX", new LinkedHashSet<>(List.of("GX", "GX-HB")), "GX", faults);

        assertThat(faulty()).containsExactly("parent");
    }

    @Test
    void aParentIsWithinTheUnitOfTheCaller() {
        ParentRule.check("GX-HB", "GX", LINE, "CITY", faults);
        assertThat(faulty()).isEmpty();

        ParentRule.check("GX-HB", "GX", LINE, "GX-CT", faults);
        ParentRule.check("GX-HB", "GX", LINE, null, faults);
        ParentRule.check("GX-HB", null, Set.of(), "GX", faults);
        assertThat(faulty()).containsExactly("parent", "parent", "parent");
    }

    @Test
    void theUnitOfTheCallerStaysWhereItIs() {
        ParentRule.checkOwn("GX", "GX", faults);
        ParentRule.checkOwn(null, null, faults);
        assertThat(faulty()).isEmpty();

        ParentRule.checkOwn("GX", null, faults);
        ParentRule.checkOwn("GX", "CITY", faults);
        ParentRule.checkOwn(null, "GX", faults);
        assertThat(faulty()).containsExactly("parent", "parent", "parent");
    }

    private List<String> faulty() {
        return faults.found().stream().map(Fault::field).toList();
    }
}
