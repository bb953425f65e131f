package io.gantry.standalone.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What is delivered says what is in it, and what is known to be wrong with that is not forgotten. */
class BillOfMaterialsSystemTests {

    private static final Path SERVICES =
            Path.of(System.getProperty("gantry.distribution", "target/gantry"), "services");
    private static final Path ACCEPTED = Path.of("../ops/security/osv-scanner.toml");
    private static final Pattern REASON = Pattern.compile("reason = \"(\\S+ \\S+): ");

    @ParameterizedTest
    @ValueSource(strings = {"project-service", "progress-service", "notification-service", "console", "issuer"})
    void aServiceCarriesItsBillOfMaterials(String service) throws IOException {
        assertThat(componentsOf(service)).anyMatch(component -> component.startsWith("spring-core "));
    }

    @Test
    void whatIsAcceptedOfVulnerabilitiesIsStillInUse() throws IOException {
        var inUse = new TreeSet<String>();
        for (var service : Set.of("project-service", "progress-service", "notification-service", "console", "issuer")) {
            inUse.addAll(componentsOf(service));
        }
        var accepted = REASON.matcher(Files.readString(ACCEPTED)).results().map(found -> found.group(1));

        assertThat(accepted)
                .isNotEmpty()
                .allSatisfy(component -> assertThat(inUse).contains(component));
    }

    private static Set<String> componentsOf(String service) throws IOException {
        var components = new TreeSet<String>();
        try (var jar = new JarFile(
                        SERVICES.resolve(service).resolve(service + ".jar").toFile());
                var bom = jar.getInputStream(jar.getEntry("META-INF/sbom/application.cdx.json"))) {
            JsonMapper.shared()
                    .readTree(bom)
                    .path("components")
                    .forEach(component -> components.add(component.path("name").asString() + " "
                            + component.path("version").asString()));
        }
        return components;
    }
}
