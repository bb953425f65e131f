package io.gantry.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.Level;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageTextTests {

    private static final List<String> TOLD = List.of("GX-HB", "GX");

    @Test
    void aMessageSaysInBothLanguagesWhatIsLateAndWhatIsToBeDone() {
        var text = MessageText.of(SampleEvents.triggered("GX-1", "GX-HB"), "GX-HB");

        assertThat(text.zh()).isEqualTo("工程进度预警：「新能源汽车动力电池产业园」的「一号厂房主体结构封顶」：应于 2026-09-30 完成，现完成 86%。请确认并处置。");
        assertThat(text.en())
                .isEqualTo("Battery Park, Plant 1 topped out: It was due on 2026-09-30 and is 86% complete."
                        + " Please acknowledge it and act.");
    }

    @Test
    void theSubjectNamesTheRuleAndThePlace() {
        var subject = MessageText.subjectOf(SampleEvents.triggered("GX-1", "GX-HB"));

        assertThat(subject.zh()).isEqualTo("工程进度预警：逾期未完成，「新能源汽车动力电池产业园」的「一号厂房主体结构封顶」");
        assertThat(subject.en()).isEqualTo("Gantry: Overdue, Battery Park, Plant 1 topped out");
    }

    @Test
    void theUnitThatIsRelievedHearsSomethingElseThanTheOneThatTakesOver() {
        var event = SampleEvents.reassigned("GX-1", "GX-LT", "GX-CT");

        assertThat(MessageText.of(event, "GX-LT").zh()).endsWith("责任单位已变更为 GX-CT，贵单位不再负责。");
        assertThat(MessageText.of(event, "GX-CT").zh()).endsWith("现由贵单位负责，请确认并处置。");
    }

    @Test
    void whereSeveralReportsAreDoubtedTheMessageSaysHowMany() {
        var text = MessageText.of(SampleEvents.doubted("GX-1", TOLD, 5, null), "GX-HB");

        assertThat(text.zh()).endsWith("现完成 86%。该工作共有 5 份填报待核实。请逐一核实处置。");
        assertThat(text.en())
                .endsWith("86% complete. Reports on this activity to be verified: 5."
                        + " Please confirm or correct each of them.");
    }

    @Test
    void theParentUnitIsToldOfAnEscalationAndAllOfAResolutionOrAHigherLevel() {
        assertThat(Audience.of(SampleEvents.escalated("GX-1", TOLD))).containsExactly("GX");
        assertThat(Audience.of(SampleEvents.resolved("GX-1", TOLD))).isEqualTo(TOLD);
        assertThat(Audience.of(SampleEvents.changed("GX-1", TOLD, Level.YELLOW)))
                .isEqualTo(TOLD);
        assertThat(Audience.of(SampleEvents.changed("GX-1", TOLD, null))).isEmpty();
        assertThat(Audience.of(SampleEvents.doubted("GX-1", TOLD, 2, null))).isEqualTo(TOLD);
        assertThat(Audience.of(SampleEvents.reassigned("GX-1", "GX-LT", "GX-CT")))
                .containsExactly("GX-CT", "GX-LT");
    }
}
