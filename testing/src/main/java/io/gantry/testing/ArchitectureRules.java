package io.gantry.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
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
import java.time.InstantSource;
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
 * {@code ArchitectureTests} in its topmost package that extends this one and is otherwise empty; so named it runs first.
 */
public abstract class ArchitectureRules {

    // JUnit makes an object for each rule.
    private static final Map<Path, JavaClasses> IMPORTED = new ConcurrentHashMap<>();

    // Nested classes belong to the class that is named here.
    private static final DescribedPredicate<JavaClass> MONGO_ADAPTERS = named("Mongo\\w+");
    private static final DescribedPredicate<JavaClass> CONFIGURATION = named("\\w+Application")
            .or(annotatedWith("org.springframework.context.annotation.Configuration")
                    .forSubtype())
            .or(annotatedWith("org.springframework.boot.autoconfigure.AutoConfiguration")
                    .forSubtype())
            .as("configuration");
    private static final DescribedPredicate<JavaClass> SETTINGS = annotatedWith(
                    "org.springframework.boot.context.properties.ConfigurationProperties")
            .forSubtype();

    // Turns what has gone wrong, anywhere, into the one shape of a problem.
    private static final DescribedPredicate<JavaClass> PROBLEMS = named("(\\w*(Problems|ProblemAdvice)|StoreOutage)")
            .or(annotatedWith("org.springframework.web.bind.annotation.RestControllerAdvice")
                    .forSubtype());

    // What is handed on between features and services, and what decides about it.
    private static final DescribedPredicate<JavaClass> DECIDERS = named(
                    "\\w*(Rules?|Policy|Decisions?|Case|Transitions|Fold|Facts|Schedule|Calendar|Validation|Forecast)")
            .or(resideInAnyPackage("..rule..", "..rules..", "..schedule..", "io.gantry.calendar.."))
            .or(new DescribedPredicate<>("top-level records") {
                @Override
                public boolean test(JavaClass type) {
                    return type.isRecord() && type.isTopLevelClass();
                }
            })
            .and(not(MONGO_ADAPTERS))
            .and(not(CONFIGURATION))
            .and(not(SETTINGS))
            // Finds the rules on the class path.
            .and(not(named("InstalledRules")))
            .and(not(named("\\w+(Controller|Store|Streams|Filter|Properties)")))
            // These start, stop and check things; they decide nothing about projects.
            .and(not(resideInAnyPackage("io.gantry.embedded..", "io.gantry.standalone..", "io.gantry.testing..")))
            .as("what decides");

    private static final DescribedPredicate<JavaClass> RIM = resideInAnyPackage(
                    "org.springframework..",
                    "com.mongodb..",
                    "org.bson..",
                    "org.apache.kafka..",
                    "io.micrometer..",
                    "jakarta.servlet..",
                    "jakarta.mail..",
                    "org.slf4j..",
                    "java.io..",
                    "java.net.http..",
                    "java.nio.channels..",
                    "java.nio.file..",
                    "java.sql..")
            // Serializable and what a try-with-resources or a failed read needs to be declared.
            .and(not(nameMatching("java\\.io\\.(Serializable|Closeable|IOException|UncheckedIOException)")
                    .forSubtype()))
            // Words of HTTP answers, and names of places in the log.
            .and(not(resideInAPackage("org.springframework.http")))
            .and(not(nameMatching("org\\.apache\\.kafka\\.common\\.TopicPartition")
                    .forSubtype()))
            .or(JavaClass.Predicates.assignableTo(InstantSource.class))
            .or(MONGO_ADAPTERS)
            .or(named("\\w+(Controller|Streams|EventPublisher)"))
            .as("a framework, a clock or I/O");

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
                .that(not(MONGO_ADAPTERS))
                .and(not(PROBLEMS))
                .and(not(CONFIGURATION))
                .and()
                .resideOutsideOfPackages("io.gantry.embedded..", "io.gantry.testing..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.mongodb..", "org.bson..")
                .because("a store is an interface in domain words with one Mongo… class behind it"));
    }

    @Test
    void theLogIsKnownToStreamsOnly() {
        check(noClasses()
                .that(not(named("\\w+Streams")))
                .and(not(CONFIGURATION))
                .and()
                .resideOutsideOfPackages("io.gantry.stream..", "io.gantry.embedded..")
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
                .that(not(named("(\\w+Controller|ApiDocument)")))
                .and(not(PROBLEMS))
                .and(not(CONFIGURATION))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.web.bind.annotation")
                .because("HTTP comes in at one place for each feature"));
    }

    @Test
    void timeAndIdsComeInAsArguments() {
        check(noClasses()
                .that(not(CONFIGURATION))
                .and()
                // Decide nothing; the store makes identities as MongoDB does.
                .resideOutsideOfPackages("io.gantry.testing..", "io.gantry.embedded..")
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
                .that(DECIDERS)
                .should()
                .dependOnClassesThat(RIM)
                .because("data and the decisions on it are repeatable and tested in milliseconds"));
    }

    @Test
    void everyClassDeclaresItsNulls() {
        check(classes()
                .that()
                .resideInAPackage("io.gantry..")
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

    private void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(classes);
    }

    private static DescribedPredicate<JavaClass> named(String simpleName) {
        return nameMatching(".*\\." + simpleName + "(\\$.*)?").forSubtype();
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
