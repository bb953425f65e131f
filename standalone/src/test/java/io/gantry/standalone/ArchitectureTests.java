package io.gantry.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.gantry.testing.ArchitectureRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules that a module cannot check by itself, and those of modules, over the classes of this one. */
class ArchitectureTests extends ArchitectureRules {

    private static final JavaClasses ALL = new ClassFileImporter().importPaths(withClasses());

    // Its tests are those of module testing, which builds on it.
    private static final List<String> CHECKED_ELSEWHERE = List.of("embedded");

    private static final String[] SERVICES = {
        "io.gantry.project..",
        "io.gantry.progress..",
        "io.gantry.notification..",
        "io.gantry.console..",
        "io.gantry.issuer.."
    };

    @Test
    void packagesOfAllModulesHaveNoCycles() {
        slices().matching("io.gantry.(**)").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void servicesShareNothingButEventsAndWhatIsNamed() {
        for (var service : SERVICES) {
            var others = List.of(SERVICES).stream()
                    .filter(other -> !other.equals(service))
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(service)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .because("services talk by events, so that each can be changed and run by itself")
                    .check(ALL);
        }
    }

    @Test
    void noModuleButTestsDependsOnTheTestingModule() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.gantry.testing..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.gantry.testing..")
                .check(ALL);
    }

    // Tests run in the order of their full names.
    @Test
    void everyModuleChecksTheRulesFirst() {
        assertThat(modules())
                .filteredOn(module ->
                        !CHECKED_ELSEWHERE.contains(module.getFileName().toString()))
                .isNotEmpty()
                .allSatisfy(module -> assertThat(firstTestOf(module)).endsWith("/ArchitectureTests.java"));
    }

    private static String firstTestOf(Path module) {
        try (var files = Files.walk(module.resolve("src/test/java"))) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith("Tests.java"))
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> withClasses() {
        return modules().stream()
                .map(module -> module.resolve("target").resolve("classes"))
                .filter(Files::isDirectory)
                .toList();
    }

    private static List<Path> modules() {
        try (var entries = Files.list(Path.of("..").toRealPath())) {
            return entries.filter(entry -> Files.isRegularFile(entry.resolve("pom.xml")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
