package io.gantry.progress.delay;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.progress.rule.Case;
import io.gantry.progress.rule.DelayRule;
import io.gantry.progress.rule.Evidence;
import io.gantry.progress.rule.Evidence.Drift;
import io.gantry.progress.rule.Finding;
import io.gantry.progress.rule.Parameter;
import io.gantry.progress.rule.Phase;
import io.gantry.progress.rule.RuleContext;
import io.gantry.progress.rule.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for each rule there is: a new one is found and held against this without a change here. */
class AllRulesTests {

    private static final int CASES = 10_000;

    static List<DelayRule> rules() {
        return InstalledRules.find();
    }

    @Test
    void allAreFound() {
        assertThat(rules().stream().map(rule -> rule.descriptor().id()))
                .contains(
                        "activity-overdue",
                        "investment-behind",
                        "physical-behind",
                        "plan-late",
                        "report-doubted",
                        "report-missed")
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isDescribedInFull(DelayRule rule) {
        var descriptor = rule.descriptor();

        assertThat(descriptor.version()).isPositive();
        assertThat(descriptor.phases()).isNotEmpty().doesNotContain(Phase.ONBOARDING, Phase.WITHDRAWN);
        assertThat(descriptor.title().en()).isNotBlank();
        assertThat(descriptor.source()).isNotBlank();
        assertThat(descriptor.sentences()).isNotEmpty();
        assertThat(descriptor.evidence().stream().map(Evidence::name)).doesNotHaveDuplicates();
        assertThat(descriptor.evidence()).allMatch(evidence -> evidence.names().en() != null);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void parametersHaveValidStandardValues(DelayRule rule) {
        var parameters = rule.descriptor().parameters();

        assertThat(parameters.stream().map(Parameter::name))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"))
                .doesNotContain("enabled");
        assertThat(parameters)
                .allSatisfy(parameter -> assertThat(parameter.quantity().write(parameter.read(parameter.standard())))
                        .isEqualTo(parameter.standard()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void sentencesUseNamesOfEvidenceThatDoesNotGrowByItself(DelayRule rule) {
        var steady = rule.descriptor().evidence().stream()
                .filter(evidence -> evidence.drift() == Drift.STEADY)
                .map(Evidence::name)
                .toList();

        assertThat(rule.descriptor().sentences()).allSatisfy(sentence -> {
            assertThat(steady).containsAll(sentence.names());
            assertThat(new Sentence("", sentence.zh(), "").names())
                    .isEqualTo(new Sentence("", "", sentence.en()).names());
        });
    }

    @ParameterizedTest
    @MethodSource("rules")
    void writesTheEvidenceItDeclaresAndEachOfItsSentencesIsSaid(DelayRule rule) {
        var any = new AnyCase(17);
        var said = new HashSet<String>();
        for (int i = 0; i < CASES; i++) {
            var context = any.contextOf(rule);
            rule.finding(context).ifPresent(found -> {
                rule.descriptor().written(found);
                assertThat(rule.descriptor().summary(found, Case.SHANGHAI).zh()).doesNotContain("{");
                assertThat(found.sentences()).isNotEmpty();
                said.addAll(found.sentences());
            });
        }

        assertThat(said)
                .containsExactlyInAnyOrderElementsOf(rule.descriptor().sentences().stream()
                        .map(Sentence::code)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void nothingChangesBeforeTheNextChange(DelayRule rule) {
        var any = new AnyCase(23);
        for (int i = 0; i < CASES; i++) {
            var context = any.contextOf(rule);
            var next = rule.nextChange(context);
            assertThat(next.filter(time -> !time.isAfter(context.now()))).isEmpty();
            var until = next.orElse(context.now().plus(Duration.ofDays(1_000)));

            var later = withTime(context, any.between(context.now(), until));

            assertThat(steady(rule, later)).as("%s", context).isEqualTo(steady(rule, context));
        }
    }

    /** What of a finding must not change unnoticed. */
    private static List<Object> steady(DelayRule rule, RuleContext context) {
        return rule.finding(context)
                .map(found -> List.<Object>of(
                        found.level(), found.sentences(), String.valueOf(found.due()), steadyEvidence(rule, found)))
                .orElse(List.of());
    }

    private static Object steadyEvidence(DelayRule rule, Finding found) {
        var evidence = new HashMap<>(found.evidence());
        evidence.keySet().removeIf(name -> rule.descriptor().evidence(name).drift() == Drift.GROWING);
        return evidence;
    }

    private static RuleContext withTime(RuleContext context, Instant now) {
        return new RuleContext(
                now,
                context.region(),
                context.outages(),
                context.parameters(),
                context.project(),
                context.activity(),
                context.report(),
                context.open());
    }
}
