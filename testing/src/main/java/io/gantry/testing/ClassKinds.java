package io.gantry.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.InstantSource;

/** What kinds of classes there are, by package, annotation and name. */
final class ClassKinds {

    // Nested classes belong to the class that is named here.
    static final DescribedPredicate<JavaClass> MONGO_ADAPTERS = named("Mongo\\w+");
    static final DescribedPredicate<JavaClass> CONFIGURATION = named("\\w+Application")
            .or(annotatedWith("org.springframework.context.annotation.Configuration")
                    .forSubtype())
            .or(annotatedWith("org.springframework.boot.autoconfigure.AutoConfiguration")
                    .forSubtype())
            .as("configuration");
    static final DescribedPredicate<JavaClass> SETTINGS = annotatedWith(
                    "org.springframework.boot.context.properties.ConfigurationProperties")
            .forSubtype();

    // Turns what has gone wrong, anywhere, into the one shape of a problem.
    static final DescribedPredicate<JavaClass> PROBLEMS = named("(\\w*(Problems|ProblemAdvice)|StoreOutage)")
            .or(annotatedWith("org.springframework.web.bind.annotation.RestControllerAdvice")
                    .forSubtype());

    // What is handed on between features and services, and what decides about it.
    static final DescribedPredicate<JavaClass> DECIDERS = named(
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
            // These find the rules, and read the calendars, that are on the class path.
            .and(not(named("(InstalledRules|ShippedCalendars)")))
            .and(not(named("\\w+(Controller|Store|Streams|Filter|Properties)")))
            // These start, stop, check and measure things; they decide nothing about projects.
            .and(not(resideInAnyPackage(
                    "io.gantry.embedded..", "io.gantry.standalone..", "io.gantry.testing..", "io.gantry.benchmark..")))
            .as("what decides");

    static final DescribedPredicate<JavaClass> RIM = resideInAnyPackage(
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

    private ClassKinds() {}

    static DescribedPredicate<JavaClass> named(String simpleName) {
        return nameMatching(".*\\." + simpleName + "(\\$.*)?").forSubtype();
    }
}
