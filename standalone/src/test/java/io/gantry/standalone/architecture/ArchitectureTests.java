package io.gantry.standalone.architecture;

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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    private static final JavaClasses CLASSES = new ClassFileImporter().importPaths(modules());

    private static final String[] SERVICES = {
        "io.gantry.project..",
        "io.gantry.progress..",
        "io.gantry.notification..",
        "io.gantry.console..",
        "io.gantry.issuer.."
    };

    // Nested classes belong to the class that is named here.
    private static final DescribedPredicate<JavaClass> MONGO_ADAPTERS = named("Mongo\\w+");
    private static final DescribedPredicate<JavaClass> CONFIGURATION = named("\\w+Application")
            .or(annotatedWith("org.springframework.context.annotation.Configuration")
                    .forSubtype())
            .or(annotatedWith("org.springframework.boot.autoconfigure.AutoConfiguration")
                    .forSubtype())
            .as("configuration");

    // Turns what has gone wrong, anywhere, into the one shape of a problem.
    private static final DescribedPredicate<JavaClass> PROBLEMS = named("\\w*(Problems|ProblemAdvice)");

    @Test
    void packagesHaveNoCycles() {
        check(
                slices().matching("io.gantry.(**)")
                        .should()
                        .beFreeOfCycles()
                        .because(
                                "a feature that cannot be understood without another, and that one not without it, is cut wrong"));
    }

    @Test
    void servicesShareNothingButEventsAndWhatIsNamed() {
        for (var service : SERVICES) {
            var others = List.of(SERVICES).stream()
                    .filter(other -> !other.equals(service))
                    .toArray(String[]::new);
            check(noClasses()
                    .that()
                    .resideInAPackage(service)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .because("services talk by events, so that each can be changed and run by itself"));
        }
    }

    @Test
    void theStoreIsKnownToItsAdaptersOnly() {
        check(noClasses()
                .that(not(MONGO_ADAPTERS))
                .and(not(PROBLEMS))
                .and(not(CONFIGURATION))
                .and()
                .resideOutsideOfPackage("io.gantry.embedded..")
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
    void recordsAreFreeOfFrameworks() {
        check(classes()
                .that()
                .areRecords()
                .and()
                .areTopLevelClasses()
                .and()
                .resideInAnyPackage(SERVICES)
                .and()
                .areNotAnnotatedWith("org.springframework.boot.context.properties.ConfigurationProperties")
                .should()
                .onlyDependOnClassesThat(not(resideInAnyPackage(
                                "org.springframework..",
                                "com.mongodb..",
                                "org.bson..",
                                "org.apache.kafka..",
                                "io.micrometer..")
                        // The words of HTTP answers.
                        .and(not(resideInAPackage("org.springframework.http")))))
                .because("data and the decisions on it are tested in milliseconds"));
    }

    @Test
    void everyPackageDeclaresItsNulls() {
        check(classes()
                .that()
                .resideInAPackage("io.gantry..")
                .should(liveInNullMarkedPackages())
                .because("null is declared where absence is real, and nowhere else"));
    }

    @Test
    void namesSayWhatAThingIs() {
        check(noClasses()
                .that()
                .resideInAPackage("io.gantry..")
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|DTO|Entity|Mapper)(\\$.*)?")
                .because("these words say how a class feels to its author"));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> named(String simpleName) {
        return nameMatching(".*\\." + simpleName + "(\\$.*)?").forSubtype();
    }

    private static ArchCondition<JavaClass> liveInNullMarkedPackages() {
        return new ArchCondition<>("live in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getName() + " in " + type.getPackageName()));
            }
        };
    }

    private static List<Path> modules() {
        try (var entries = Files.list(Path.of(".."))) {
            return entries.filter(entry -> !entry.endsWith("benchmarks"))
                    .map(entry -> entry.resolve("target").resolve("classes"))
                    .filter(Files::isDirectory)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
