package io.gantry.project.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.Names;
import io.gantry.event.Unit;
import io.gantry.http.validation.Faults;
import io.gantry.http.validation.Validation;
import io.gantry.problem.Fault;
import io.gantry.project.register.NamesDraft;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitDraftTests {

    private static final NamesDraft NAMES = new NamesDraft("环保局", "Environment");

    private final Validation validation = new Validation(
            jakarta.validation.Validation.buildDefaultValidatorFactory().getValidator());

    @Test
    void becomesAUnit() {
        var draft = new UnitDraft("GX-HB", NAMES, "DEPARTMENT", "GX");

        assertThat(validation.faults(draft)).isEmpty();
        assertThat(draft.unit("GX-HB"))
                .isEqualTo(new Unit("GX-HB", new Names("环保局", "Environment"), "DEPARTMENT", "GX"));
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        var faults = validation.faults(new UnitDraft("?", new NamesDraft(null, ""), null, "/"));

        assertThat(faults)
                .extracting(Fault::field)
                .containsExactlyInAnyOrder("code", "names.zh", "names.en", "kind", "parent");
    }

    @Test
    void saysOfWhatIsMissingThatNothingIsThere() {
        assertThat(validation.faults(new UnitDraft(null, null, null, null)))
                .hasSize(2)
                .allSatisfy(fault -> assertThat(fault.detail().toString()).startsWith("nothing (expected: "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "7", "GX-2026-017", "a.b_c-d", "A23456789012345678901234567890123456789x"})
    void acceptsCodesOfTheAgreedForm(String code) {
        assertThat(validation.faults(new UnitDraft(code, NAMES, code, code))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-A", ".A", "A B", "A/B", "环保", "A\n", "A234567890123456789012345678901234567890x"})
    void refusesOtherCodes(String code) {
        assertThat(validation.faults(new UnitDraft(code, NAMES, "DEPARTMENT", null)))
                .singleElement()
                .extracting(Fault::field)
                .isEqualTo("code");
    }

    @Test
    void keepsItsCode() {
        var faults = new Faults();

        new UnitDraft("GX-NEW", NAMES, "DEPARTMENT", null).checkCode("GX-HB", faults);
        new UnitDraft("GX-HB", NAMES, "DEPARTMENT", null).checkCode("GX-HB", faults);
        new UnitDraft(null, NAMES, "DEPARTMENT", null).checkCode("GX-HB", faults);

        assertThat(faults.found()).extracting(Fault::field).isEqualTo(List.of("code"));
    }
}
