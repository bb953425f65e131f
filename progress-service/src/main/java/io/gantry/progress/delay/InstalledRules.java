package io.gantry.progress.delay;

import io.gantry.progress.rule.DelayRule;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Finds the rules: the classes below the package of {@link DelayRule} that implement it. */
final class InstalledRules {

    private InstalledRules() {}

    /** All rules, in the order of their ids. */
    static List<DelayRule> find() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(DelayRule.class));
        return scanner.findCandidateComponents(DelayRule.class.getPackageName()).stream()
                .map(found -> Objects.requireNonNull(found.getBeanClassName(), "class"))
                .map(InstalledRules::instance)
                .sorted(Comparator.comparing(rule -> rule.descriptor().id()))
                .toList();
    }

    private static DelayRule instance(String name) {
        return (DelayRule) BeanUtils.instantiateClass(ClassUtils.resolveClassName(name, null));
    }
}
