package io.gantry.project.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.Stage;
import io.gantry.event.Standing;
import io.gantry.http.validation.Faults;
import io.gantry.http.validation.Validation;
import io.gantry.problem.Fault;
import io.gantry.project.register.NamesDraft;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProjectDraftTests {

    private static final Set<String> UNITS = Set.of("GX", "GX-HB", "GX-JS");
    private static final ProjectDraft EMPTY = new ProjectDraft(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null);

    private final Validation validation = new Validation(
            jakarta.validation.Validation.buildDefaultValidatorFactory().getValidator());
    private final Faults faults = new Faults();

    @Test
    void becomesAProject() {
        var draft = draft("GX-1", Stage.SIGNED, null, null);

        draft.checkUnits(UNITS, faults);
        draft.checkRegistration(faults);

        assertThat(validation.faults(draft)).isEmpty();
        assertThat(faulty()).isEmpty();
        assertThat(draft.project("GX-1")).isEqualTo(Samples.project("GX-1"));
    }

    @Test
    void saysAllThatIsMissingAtOnce() {
        faults.addAll(validation.faults(EMPTY));
        EMPTY.checkRegistration(faults);

        assertThat(faulty())
                .containsExactlyInAnyOrder(
                        "id",
                        "names",
                        "classification",
                        "tier",
                        "totalInvestment",
                        "annualInvestment",
                        "leadUnit",
                        "responsibleUnit",
                        "fieldUnit",
                        "requiredFinish");
    }

    @Test
    void namesOnlyRegisteredUnits() {
        draft("GX-1", null, null, null).checkUnits(Set.of("GX"), faults);

        assertThat(faulty()).containsExactly("responsibleUnit", "fieldUnit");
        assertThat(draft("GX-1", null, null, null).units()).isEqualTo(UNITS);
    }

    @Test
    void keepsItsIdAndChangesStageAndStandingElsewhere() {
        var draft = draft("GX-2", Stage.STARTED, Standing.SUSPENDED, null);

        draft.checkKept(Samples.registered("GX-1"), faults);

        assertThat(faulty()).containsExactly("id", "stage", "standing");
    }

    @Test
    void maySayIdStageAndStandingAsTheyAre() {
        draft("GX-1", Stage.SIGNED, Standing.ACTIVE, "why").checkKept(Samples.registered("GX-1"), faults);

        assertThat(faulty()).isEmpty();
    }

    @Test
    void isRegisteredWatchedOrWhileItsHistoryIsEntered() {
        for (var standing : List.of(Standing.ACTIVE, Standing.ONBOARDING)) {
            draft("GX-1", null, standing, null).checkRegistration(faults);
        }
        assertThat(faulty()).isEmpty();

        draft("GX-1", null, Standing.SUSPENDED, null).checkRegistration(faults);
        draft("GX-1", null, Standing.WITHDRAWN, "why").checkRegistration(faults);
        assertThat(faulty()).containsExactly("standing", "standing", "reason");
    }

    private static ProjectDraft draft(
            String id, @Nullable Stage stage, @Nullable Standing standing, @Nullable String reason) {
        return new ProjectDraft(
                id,
                new NamesDraft("龙河电池产业园", "Longhe Battery Park"),
                "INDUSTRY",
                null,
                "10BN",
                stage,
                standing,
                new BigDecimal("12500000000"),
                new BigDecimal("2300000000.5"),
                "GX",
                "GX-HB",
                "GX-JS",
                "王建国",
                LocalDate.of(2027, 6, 30),
                null,
                null,
                null,
                null,
                reason);
    }

    private List<String> faulty() {
        return faults.found().stream().map(Fault::field).toList();
    }
}
