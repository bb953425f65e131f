package io.gantry.progress.portfolio;

import io.gantry.access.AllowedTo;
import io.gantry.access.Role;
import io.gantry.event.RulePack;
import io.gantry.event.RulePack.RuleSettings;
import io.gantry.progress.delay.RulesInForce;
import io.gantry.progress.rule.RuleDescriptor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says by which rules delays are found. */
@RestController
@Tag(name = "Rules", description = "Delay rules and their parameters")
@RequestMapping(path = "/api/progress/rules", produces = "application/json")
class RuleController {

    private final RulesInForce rules;

    RuleController(RulesInForce rules) {
        this.rules = rules;
    }

    /**
     * The rules, and what is in force.
     *
     * @param pack code of the rule pack; absent before the first was adopted
     * @param version of the pack
     */
    record Rules(@Nullable String pack, @Nullable Integer version, List<Rule> rules) {}

    /**
     * A rule.
     *
     * @param inForce parameters by name, in the forms that the descriptor says
     */
    record Rule(RuleDescriptor descriptor, boolean enabled, Map<String, String> inForce) {

        static Rule of(RuleDescriptor descriptor, @Nullable RulePack pack) {
            var settings = pack == null ? null : settings(descriptor, pack);
            var values = new TreeMap<String, String>();
            descriptor.parameters().forEach(parameter -> values.put(parameter.name(), parameter.standard()));
            if (settings != null) {
                values.putAll(settings.parameters());
            }
            return new Rule(descriptor, settings == null || settings.enabled(), values);
        }

        private static @Nullable RuleSettings settings(RuleDescriptor descriptor, RulePack pack) {
            return pack.rules().stream()
                    .filter(settings -> settings.rule().equals(descriptor.id()))
                    .findFirst()
                    .orElse(null);
        }
    }

    @Operation(summary = "The delay rules, and the parameters in force")
    @GetMapping
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER, Role.OPS, Role.ADMIN})
    Rules rules() {
        var pack = rules.pack().orElse(null);
        return new Rules(
                pack == null ? null : pack.code(),
                pack == null ? null : pack.version(),
                rules.descriptors().stream()
                        .map(descriptor -> Rule.of(descriptor, pack))
                        .toList());
    }
}
