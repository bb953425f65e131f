package io.gantry.progress.delay;

import com.mongodb.client.MongoDatabase;
import io.gantry.event.RulePack;
import io.gantry.progress.RegionProperties;
import io.gantry.progress.rule.DelayRule;
import io.gantry.progress.rule.Region;
import io.gantry.progress.rule.RuleDescriptor;
import io.gantry.stream.Checkpoints;
import io.gantry.stream.EventPublisher;
import io.gantry.stream.LogEnd;
import io.gantry.stream.Poller;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class DelayConfiguration {

    /** All rules. */
    record Installed(List<DelayRule> rules) {

        List<RuleDescriptor> descriptors() {
            return rules.stream().map(DelayRule::descriptor).toList();
        }
    }

    @Bean
    Installed installedRules() {
        return new Installed(InstalledRules.find());
    }

    /** Fails, and with it the start, if a setting is none of a rule. */
    @Bean
    PackAdoption packAdoption(Installed installed, RegionProperties region, Environment environment) {
        Bindable<Map<String, Map<String, String>>> target = Bindable.of(ResolvableType.forClassWithGenerics(
                Map.class,
                ResolvableType.forClass(String.class),
                ResolvableType.forClassWithGenerics(Map.class, String.class, String.class)));
        var settings =
                Binder.get(environment).bind(RuleSettingsReader.PREFIX, target).orElse(Map.of());
        return new PackAdoption(new RuleSettingsReader(installed.descriptors()).read(settings), region.zone());
    }

    /** Refuses a start with another time zone than the one that the log has. */
    @Bean
    SmartInitializingSingleton zoneCheck(PackAdoption adoption, RuleStore store) {
        return () -> adoption.checkZone(store.packs());
    }

    @Bean
    RuleStore ruleStore(MongoDatabase database) {
        return new MongoRuleStore(database);
    }

    @Bean
    RuleProjection ruleProjection(RuleStore store) {
        return new RuleProjection(store);
    }

    @Bean
    RulesInForce rulesInForce(Installed installed, RuleStore store) {
        return new RulesInForce() {
            @Override
            public List<RuleDescriptor> descriptors() {
                return installed.descriptors();
            }

            @Override
            public Optional<RulePack> pack() {
                return Optional.ofNullable(store.packs().adopted());
            }
        };
    }

    @Bean
    LogProgress logProgress(LogEnd logEnd, LogPositions positions, Checkpoints checkpoints) {
        return new LogProgress(wanted -> logEnd.of(LogProgress.TOPICS, wanted), positions, checkpoints);
    }

    @Bean
    IntakeWatch intakeWatch(
            RuleStore store,
            LogProgress progress,
            EventPublisher publisher,
            InstantSource clock,
            DelayProperties properties,
            MeterRegistry meters) {
        return new IntakeWatch(store, progress, publisher, clock, properties.outageFrom(), meters);
    }

    @Bean
    Poller intakePoller(IntakeWatch watch, DelayProperties properties) {
        return new Poller("intake-watch", properties.poll(), watch);
    }

    @Bean
    DelayDecisions delayDecisions(RegionProperties region) {
        return new DelayDecisions(new Region(region.zone()));
    }

    @Bean
    DelayEvaluator delayEvaluator(
            Subjects subjects,
            RuleStore ruleStore,
            Installed installed,
            PackAdoption adoption,
            DelayDecisions decisions,
            LogProgress progress,
            IntakeWatch intake,
            EventPublisher publisher,
            InstantSource clock,
            MeterRegistry meters) {
        var evaluator = new DelayEvaluator(
                subjects, ruleStore, installed.rules(), adoption, decisions, progress, intake, publisher, clock);
        Gauge.builder("gantry.projection.lag", evaluator, DelayEvaluator::lag)
                .description("Records in the log that are not in the statuses yet")
                .register(meters);
        return evaluator;
    }

    @Bean
    DelayRound delayRound(DelayEvaluator evaluator, DelayProperties properties) {
        return new DelayRound(evaluator, properties.poll());
    }

    @Bean
    Poller delayPoller(DelayRound round, DelayProperties properties) {
        return new Poller("delay-evaluator", properties.poll(), round);
    }

    @Bean
    ChangedProjects changedProjects(DelayEvaluator evaluator, DelayRound round, Poller delayPoller) {
        return partitionsByProject -> {
            evaluator.changed(partitionsByProject);
            round.news();
            delayPoller.wake();
        };
    }
}
