package io.gantry.progress.delay;

import io.gantry.progress.rule.DelayRule;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Finds the rules: the classes below the package of {@link DelayRule} that implement it. */
final class InstalledRules {

    private InstalledRules() {}

    /**
     * All rules, in the order of their ids.
     *
     * @throws IllegalStateException if there are none: to go on would clear every delay
     */
    static List<DelayRule> find() {
        var loader = DelayRule.class.getClassLoader();
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.setResourceLoader(new DefaultResourceLoader(loader));
        scanner.addIncludeFilter(new AssignableTypeFilter(DelayRule.class));
        var rules = scanner.findCandidateComponents(DelayRule.class.getPackageName()).stream()
                .map(found -> Objects.requireNonNull(found.getBeanClassName(), "class"))
                .map(name -> instance(name, loader))
                .sorted(Comparator.comparing(rule -> rule.descriptor().id()))
                .toList();
        if (rules.isEmpty()) {
            throw new IllegalStateException("rules: none (expected: some in " + DelayRule.class.getPackageName() + ")");
        }
        return rules;
    }

    private static DelayRule instance(String name, ClassLoader loader) {
        return (DelayRule) BeanUtils.instantiateClass(ClassUtils.resolveClassName(name, loader));
    }
}
