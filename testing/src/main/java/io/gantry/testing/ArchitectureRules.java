package io.gantry.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/**
 * The architecture rules that hold in each module, over the module's own classes. A module applies them by a class
 * {@code ArchitectureTests} in its topmost package that extends this one and is otherwise empty. It runs first: tests run
 * in the order of their full names.
 */
public abstract class ArchitectureRules {

    // JUnit makes an object for each rule.
    private static final Map<Path, JavaClasses> IMPORTED = new ConcurrentHashMap<>();

    private final JavaClasses classes;

    protected ArchitectureRules() {
        this(Path.of("target", "classes"));
    }

    /** @param compiled the directory of the classes to check */
    ArchitectureRules(Path compiled) {
        classes = IMPORTED.computeIfAbsent(
                compiled.toAbsolutePath(), directory -> new ClassFileImporter().importPath(directory));
    }

    @Test
    void packagesHaveNoCycles() {
        check(slices().matching("io.gantry.(**)")
                .should()
                .beFreeOfCycles()
                .because("two features of which neither can be understood without the other are cut wrong"));
    }

    @Test
    void theStoreIsKnownToItsAdaptersOnly() {
        check(noClasses()
                .that(not(ClassKinds.MONGO_ADAPTERS))
                .and(not(ClassKinds.PROBLEMS))
                .and(not(ClassKinds.CONFIGURATION))
                .and()
                // Load programs measure store and log from outside.
                .resideOutsideOfPackages("io.gantry.embedded..", "io.gantry.testing..", "io.gantry.benchmark..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.mongodb..", "org.bson..")
                .because("a store is an interface in domain words with one Mongo… class behind it"));
    }

    @Test
    void theLogIsKnownToStreamsOnly() {
        check(noClasses()
                .that(not(ClassKinds.named("\\w+Streams")))
                .and(not(ClassKinds.CONFIGURATION))
                .and()
                .resideOutsideOfPackages("io.gantry.stream..", "io.gantry.embedded..", "io.gantry.benchmark..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "org.apache.kafka..",
                                "org.springframework.kafka..",
                                "org.springframework.cloud.stream..")
                        // The name of a place in the log, and no more.
                        .and(not(nameMatching("org.apache.kafka.common.TopicPartition")
                                .forSubtype())))
                .because("how events travel is the business of event-stream and the …Streams classes"));
    }

    @Test
    void theWebIsKnownToControllersOnly() {
        check(noClasses()
                .that(not(ClassKinds.named("(\\w+Controller|ApiDocument)")))
                .and(not(ClassKinds.PROBLEMS))
                .and(not(ClassKinds.CONFIGURATION))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.web.bind.annotation")
                .because("HTTP comes in at one place for each feature"));
    }

    @Test
    void timeAndIdsComeInAsArguments() {
        check(noClasses()
                .that(not(ClassKinds.CONFIGURATION))
                .and()
                // Decide nothing; the store makes identities as MongoDB does, and load programs measure by the real
                // clock.
                .resideOutsideOfPackages("io.gantry.testing..", "io.gantry.embedded..", "io.gantry.benchmark..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .because("what is decided must be repeatable: an InstantSource is injected"));
    }

    @Test
    void whatDecidesHasNoFrameworkNoClockAndNoIo() {
        check(noClasses()
                .that(ClassKinds.DECIDERS)
                .should()
                .dependOnClassesThat(ClassKinds.RIM)
                .because("data and the decisions on it are repeatable and tested in milliseconds"));
    }

    @Test
    void everyClassDeclaresItsNulls() {
        check(classes()
                .that()
                .resideInAPackage("io.gantry..")
                .and()
                // Written by the annotation processor of JMH.
                .resideOutsideOfPackage("..jmh_generated..")
                .should(beNullMarked())
                .because("null is declared where absence is real, and nowhere else"));
    }

    @Test
    void namesSayWhatAThingIs() {
        check(noClasses()
                .that()
                .resideInAPackage("io.gantry..")
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|DTO|Entity)(\\$.*)?")
                .because("these words say how a class feels to its author"));
    }

    @Test
    void whatPeopleAreToldHasWordsInBothLanguages() throws ReflectiveOperationException {
        assertThat(Wordings.faultsIn(classes)).isEmpty();
    }

    private void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(classes);
    }

    private static ArchCondition<JavaClass> beNullMarked() {
        return new ArchCondition<>("be @NullMarked, or be in a package or class that is") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var marked = type.getPackage().isAnnotatedWith(NullMarked.class) || isMarked(type);
                events.add(new SimpleConditionEvent(type, marked, type.getName()));
            }
        };
    }

    private static boolean isMarked(JavaClass type) {
        return type.isAnnotatedWith(NullMarked.class)
                || type.getEnclosingClass().filter(ArchitectureRules::isMarked).isPresent();
    }
}
